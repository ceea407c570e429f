<?php
/**
 * The box beside a post: how far its edition is, and a button to send it again.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Shows an author how far the edition is.
 */
class Vorleser_Meta_Box {

	const ACTION = 'vorleser_again';
	const STATES = array(
		'queued'    => 'wartet am Desk',
		'working'   => 'wird gesprochen',
		'review'    => 'wartet auf die Prüfung am Desk',
		'approved'  => 'ist freigegeben',
		'published' => 'ist veröffentlicht',
		'failed'    => 'ist gescheitert',
		'waiting'   => 'der Desk wird später noch einmal gefragt',
		'withdrawn' => 'ist zurückgezogen',
	);

	/**
	 * Hook into WordPress.
	 */
	public static function register() {
		add_action( 'add_meta_boxes', array( __CLASS__, 'add' ) );
		add_action( 'admin_post_' . self::ACTION, array( __CLASS__, 'send_again' ) );
	}

	/**
	 * Add the box to the kinds of posts that are heard.
	 */
	public static function add() {
		foreach ( (array) Vorleser_Settings::get( 'post_types' ) as $type ) {
			add_meta_box( 'vorleser', 'Vorleser', array( __CLASS__, 'show' ), $type, 'side' );
		}
	}

	/**
	 * Show the box.
	 *
	 * @param WP_Post $post The post.
	 */
	public static function show( $post ) {
		$state = (string) get_post_meta( $post->ID, Vorleser_Notes::STATE, true );
		$error = (string) get_post_meta( $post->ID, Vorleser_Notes::ERROR, true );
		$known = isset( self::STATES[ $state ] ) ? self::STATES[ $state ] : 'entsteht, wenn der Beitrag veröffentlicht wird';
		printf( '<p>Die Audioausgabe %s.</p>', esc_html( $known ) );
		if ( '' !== $error ) {
			printf( '<p><strong>%s</strong></p>', esc_html( $error ) );
		}
		if ( Vorleser_Article::is_wanted( $post ) ) {
			$link = add_query_arg(
				array(
					'action' => self::ACTION,
					'post'   => $post->ID,
				),
				admin_url( 'admin-post.php' )
			);
			printf( '<p><a class="button" href="%s">Noch einmal senden</a></p>', esc_url( wp_nonce_url( $link, self::ACTION . $post->ID ) ) );
		}
	}

	/**
	 * Send a post again, whether or not it has changed.
	 */
	public static function send_again() {
		$post_id = isset( $_GET['post'] ) ? absint( $_GET['post'] ) : 0;
		check_admin_referer( self::ACTION . $post_id );
		if ( ! current_user_can( 'edit_post', $post_id ) ) {
			wp_die( 'Das dürfen Sie nicht.', '', array( 'response' => 403 ) );
		}
		delete_post_meta( $post_id, Vorleser_Notes::HASH );
		delete_post_meta( $post_id, Vorleser_Notes::TRIES );
		Vorleser_Sync::schedule( $post_id, 0 );
		wp_safe_redirect( get_edit_post_link( $post_id, 'url' ) );
		exit;
	}
}
