<?php
/**
 * Posts and the desk are kept alike: what is published goes there, what is edited is corrected, what is gone is withdrawn.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Notices changes of posts, and has the desk told of them in the background: saving a post never waits for it.
 */
class Vorleser_Sync {

	const HOOK    = 'vorleser_sync';
	const DELETED = 'vorleser_withdraw';
	const WAITS   = array( 60, 300, 900, 3600, 10800, 21600, 43200 ); // Seconds before each further try: a day.

	/**
	 * Hook into WordPress.
	 */
	public static function register() {
		add_action( 'wp_after_insert_post', array( __CLASS__, 'notice' ), 10, 1 );
		add_action( 'transition_post_status', array( __CLASS__, 'notice_status' ), 10, 3 );
		add_action( 'before_delete_post', array( __CLASS__, 'withdraw_deleted' ) );
		add_action( self::HOOK, array( 'Vorleser_Delivery', 'synchronise' ) );
		add_action( self::DELETED, array( __CLASS__, 'withdraw_later' ), 10, 3 );
	}

	/**
	 * Notice that a post was saved.
	 *
	 * @param int $post_id The post's id.
	 */
	public static function notice( $post_id ) {
		$post = get_post( $post_id );
		if ( wp_is_post_revision( $post_id ) || wp_is_post_autosave( $post_id ) ) {
			return;
		}
		if ( Vorleser_Article::is_wanted( $post ) || '' !== Vorleser_Notes::own_edition( $post_id ) . Vorleser_Notes::unanswered( $post_id ) ) {
			delete_post_meta( $post_id, Vorleser_Notes::TRIES );
			self::schedule( $post_id, 0 );
		}
	}

	/**
	 * Notice that a post was published, hidden or thrown away.
	 *
	 * @param string  $now    The new status.
	 * @param string  $before The old one.
	 * @param WP_Post $post   The post.
	 */
	public static function notice_status( $now, $before, $post ) {
		if ( $now !== $before && 'publish' === $before ) {
			self::notice( $post->ID );
		}
	}

	/**
	 * Withdraw the edition of a post that is deleted for good, since there is nothing to be kept alike later.
	 *
	 * @param int $post_id The post's id.
	 */
	public static function withdraw_deleted( $post_id ) {
		$edition = Vorleser_Notes::own_edition( $post_id );
		$sent    = Vorleser_Notes::unanswered( $post_id );
		if ( '' !== $edition . $sent ) {
			wp_schedule_single_event( time(), self::DELETED, array( $edition, 0, $sent ) );
		}
	}

	/**
	 * Withdraw the edition of a post that is no more; a desk that is away is asked again for a day.
	 *
	 * @param string $edition The edition's id, empty where the answer that names it was lost.
	 * @param int    $tries   How often it was tried.
	 * @param string $sent    What was sent, if that is not answered.
	 */
	public static function withdraw_later( $edition, $tries, $sent = '' ) {
		if ( '' === $edition ) {
			$answer  = Vorleser_Delivery::post( $sent );
			$edition = '' === $answer['error'] ? (string) $answer['data']['id'] : '';
		}
		if ( '' !== $edition ) {
			$answer = Vorleser_Desk::ask( 'DELETE', '/v1/editions/' . rawurlencode( $edition ) );
		}
		if ( '' !== $answer['error'] && Vorleser_Desk::may_heal( $answer['status'] ) && isset( self::WAITS[ $tries ] ) ) {
			wp_schedule_single_event( time() + self::WAITS[ $tries ], self::DELETED, array( $edition, $tries + 1, $sent ) );
		}
	}

	/**
	 * Have a post told to the desk soon.
	 *
	 * @param int $post_id The post's id.
	 * @param int $seconds In how many seconds.
	 */
	public static function schedule( $post_id, $seconds ) {
		$arguments = array( (int) $post_id );
		wp_clear_scheduled_hook( self::HOOK, $arguments );
		wp_schedule_single_event( time() + $seconds, self::HOOK, $arguments );
	}

	/**
	 * Forget what was scheduled: the plug-in is switched off.
	 */
	public static function forget_schedule() {
		wp_unschedule_hook( self::HOOK );
		wp_unschedule_hook( self::DELETED );
	}
}
