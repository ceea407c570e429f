<?php
/**
 * A post as the desk gets it: a page of its own, with what is known of the article in its head.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Turns posts into pages.
 */
class Vorleser_Article {

	/**
	 * Tell whether a post is to be heard: public, without a password, of a kind that is wanted.
	 *
	 * @param WP_Post|null $post The post.
	 * @return bool Whether it is.
	 */
	public static function is_wanted( $post ) {
		return $post instanceof WP_Post
			&& 'publish' === $post->post_status
			&& '' === $post->post_password
			&& in_array( $post->post_type, (array) Vorleser_Settings::get( 'post_types' ), true );
	}

	/**
	 * Return the name that the article keeps for ever; withdrawn ones don't come back, so a later one has another.
	 *
	 * @param WP_Post $post       The post.
	 * @param int     $generation How often it was withdrawn.
	 * @return string The name.
	 */
	public static function id( $post, $generation ) {
		$site = preg_replace( '#^https?://#', '', untrailingslashit( home_url() ) );
		return "wp:$site:{$post->ID}" . ( $generation ? ":$generation" : '' );
	}

	/**
	 * Return the post as a page.
	 *
	 * @param WP_Post $post The post.
	 * @return string HTML.
	 */
	public static function page( $post ) {
		$title = wp_strip_all_tags( get_the_title( $post ) );
		$head  = array(
			'<meta charset="utf-8">',
			sprintf( '<title>%s</title>', esc_html( $title ) ),
			sprintf( '<link rel="canonical" href="%s">', esc_url( get_permalink( $post ) ) ),
			self::property( 'article:published_time', get_post_time( DATE_ATOM, false, $post ) ),
			sprintf( '<meta name="author" content="%s">', esc_attr( get_the_author_meta( 'display_name', $post->post_author ) ) ),
		);
		if ( has_excerpt( $post ) ) {
			$head[] = sprintf( '<meta name="description" content="%s">', esc_attr( wp_strip_all_tags( $post->post_excerpt ) ) );
		}
		$sections = get_the_category( $post->ID );
		if ( $sections ) {
			$head[] = self::property( 'article:section', $sections[0]->name );
		}
		$image = get_the_post_thumbnail_url( $post, 'large' );
		if ( $image ) {
			$head[] = self::property( 'og:image', $image );
		}
		return sprintf(
			'<!DOCTYPE html><html lang="%s"><head>%s</head><body><article><h1>%s</h1>%s</article></body></html>',
			esc_attr( get_bloginfo( 'language' ) ),
			implode( '', $head ),
			esc_html( $title ),
			self::content( $post )
		);
	}

	/**
	 * Return the post's text as its readers get it, without our player.
	 *
	 * @param WP_Post $found The post.
	 * @return string HTML.
	 */
	private static function content( $found ) {
		global $post;
		$before = $post;
		$post   = $found; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- shortcodes and blocks ask where they stand.
		setup_postdata( $post );
		Vorleser_Player::pause();
		// The post's own content, through the filters that every theme applies.
		$content = apply_filters( 'the_content', $found->post_content ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound
		Vorleser_Player::resume();
		$post = $before; // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- as it was.
		if ( $post ) {
			setup_postdata( $post );
		}
		return str_replace( ']]>', ']]&gt;', $content );
	}

	/**
	 * Return a meta element.
	 *
	 * @param string $name  The property.
	 * @param string $value Its value.
	 * @return string HTML.
	 */
	private static function property( $name, $value ) {
		return sprintf( '<meta property="%s" content="%s">', esc_attr( $name ), esc_attr( $value ) );
	}
}
