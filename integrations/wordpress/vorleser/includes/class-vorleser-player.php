<?php
/**
 * The player: a block, and above each post that has an edition, where that is wanted.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Shows what there is to be heard, and that a machine speaks.
 */
class Vorleser_Player {

	const AUDIO   = '_vorleser_audio';
	const PAGE    = '_vorleser_page';
	const SECONDS = '_vorleser_seconds';
	const TEASER  = '_vorleser_teaser'; // Not empty: the sound is only the beginning.

	/**
	 * Whether nothing is to be put above posts now: the desk gets them without a player.
	 *
	 * @var bool
	 */
	private static $paused = false;

	/**
	 * Hook into WordPress.
	 */
	public static function register() {
		add_action( 'init', array( __CLASS__, 'add_block' ) );
		add_filter( 'the_content', array( __CLASS__, 'put_above' ), 20 );
	}

	/**
	 * Leave posts as they are, until resume.
	 */
	public static function pause() {
		self::$paused = true;
	}

	/**
	 * Show players again.
	 */
	public static function resume() {
		self::$paused = false;
	}

	/**
	 * Add the block "Vorleser".
	 */
	public static function add_block() {
		wp_register_script(
			'vorleser-block',
			plugins_url( 'assets/block.js', VORLESER_FILE ),
			array( 'wp-blocks', 'wp-element', 'wp-server-side-render' ),
			VORLESER_VERSION,
			true
		);
		register_block_type(
			'vorleser/player',
			array(
				'api_version'     => 2,
				'title'           => 'Vorleser',
				'category'        => 'media',
				'icon'            => 'controls-volumeon',
				'editor_script'   => 'vorleser-block',
				'render_callback' => array( __CLASS__, 'render_block' ),
				'uses_context'    => array( 'postId' ),
			)
		);
	}

	/**
	 * Return the block's HTML.
	 *
	 * @param array    $attributes The block's attributes; there are none.
	 * @param string   $content    What stands in it; nothing does.
	 * @param WP_Block $block      The block.
	 * @return string HTML.
	 */
	public static function render_block( $attributes, $content, $block ) {
		$post = isset( $block->context['postId'] ) ? (int) $block->context['postId'] : get_the_ID();
		return self::$paused ? '' : self::html( $post );
	}

	/**
	 * Return a post's content with the player above it.
	 *
	 * @param string $content The content.
	 * @return string HTML.
	 */
	public static function put_above( $content ) {
		$wanted = ! self::$paused && Vorleser_Settings::get( 'insert' ) && is_singular() && in_the_loop() && is_main_query();
		if ( ! $wanted || has_block( 'vorleser/player' ) || post_password_required() ) {
			return $content;
		}
		return self::html( get_the_ID() ) . $content;
	}

	/**
	 * Note what a post's player plays.
	 *
	 * @param int   $post_id The post's id.
	 * @param array $data    What the desk says of the edition.
	 */
	public static function remember( $post_id, $data ) {
		$page  = esc_url_raw( $data['url'], array( 'http', 'https' ) );
		$audio = esc_url_raw( $data['sound'], array( 'http', 'https' ) );
		update_post_meta( $post_id, self::AUDIO, $audio );
		update_post_meta( $post_id, self::PAGE, $page );
		update_post_meta( $post_id, self::TEASER, empty( $data['teaser'] ) ? '' : '1' );
		update_post_meta( $post_id, self::SECONDS, (int) round( (int) $data['duration_ms'] / 1000 ) );
	}

	/**
	 * Forget what a post's player played.
	 *
	 * @param int $post_id The post's id.
	 */
	public static function forget( $post_id ) {
		foreach ( array( self::AUDIO, self::PAGE, self::SECONDS, self::TEASER ) as $name ) {
			delete_post_meta( $post_id, $name );
		}
	}

	/**
	 * Return a post's player, nothing where there is no edition.
	 *
	 * @param int $post_id The post's id.
	 * @return string HTML.
	 */
	private static function html( $post_id ) {
		$audio = get_post_meta( $post_id, self::AUDIO, true );
		if ( ! $audio || post_password_required( $post_id ) ) { // Blocks of a template stand beside what is hidden.
			return '';
		}
		$seconds = (int) get_post_meta( $post_id, self::SECONDS, true );
		$name    = get_post_meta( $post_id, self::TEASER, true ) ? 'Anfang des Beitrags anhören' : 'Beitrag anhören';
		return sprintf(
			'<figure class="vorleser-player" role="group" aria-label="%6$s"><figcaption>%6$s (%1$d:%2$02d Minuten)</figcaption>'
			. '<audio controls preload="none" src="%3$s"></audio><p class="vorleser-label">%4$s <a href="%5$s">Mitlesen</a></p></figure>',
			intdiv( $seconds, 60 ),
			$seconds % 60,
			esc_url( $audio ),
			esc_html( Vorleser_Settings::get( 'label' ) ),
			esc_url( get_post_meta( $post_id, self::PAGE, true ) ),
			esc_html( $name )
		);
	}
}
