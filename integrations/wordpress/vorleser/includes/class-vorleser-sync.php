<?php
/**
 * Posts and the desk are kept alike: what is published goes there, what is edited is corrected, what is gone is withdrawn.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Notices changes of posts, and tells the desk of them in the background: saving a post never waits for it.
 */
class Vorleser_Sync {

	const HOOK       = 'vorleser_sync';
	const DELETED    = 'vorleser_withdraw';
	const OWNER      = '_vorleser_owner'; // The post's own id: plug-ins that duplicate posts copy all that is noted here.
	const EDITION    = '_vorleser_edition';
	const SENT       = '_vorleser_sent'; // What was sent and is not answered: the desk may have taken it.
	const HASH       = '_vorleser_hash';
	const STATE      = '_vorleser_state';
	const ERROR      = '_vorleser_error';
	const TRIES      = '_vorleser_tries';
	const GENERATION = '_vorleser_generation';
	const REFUSED    = array( 400, 413, 415, 422 ); // What is refused so was never taken.
	const WAITS      = array( 60, 300, 900, 3600, 10800, 21600, 43200 ); // Seconds before each further try: a day.

	/**
	 * Hook into WordPress.
	 */
	public static function register() {
		add_action( 'wp_after_insert_post', array( __CLASS__, 'notice' ), 10, 1 );
		add_action( 'transition_post_status', array( __CLASS__, 'notice_status' ), 10, 3 );
		add_action( 'before_delete_post', array( __CLASS__, 'withdraw_deleted' ) );
		add_action( self::HOOK, array( __CLASS__, 'synchronise' ) );
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
		if ( Vorleser_Article::is_wanted( $post ) || '' !== self::own_edition( $post_id ) . self::unanswered( $post_id ) ) {
			delete_post_meta( $post_id, self::TRIES );
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
		$edition = self::own_edition( $post_id );
		$sent    = self::unanswered( $post_id );
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
			$answer  = self::post( $sent );
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
	 * Tell whether what is noted on a post is its own, and no copy of another post's notes.
	 *
	 * @param int $post_id The post's id.
	 * @return bool Whether it is.
	 */
	public static function owns( $post_id ) {
		$owner = (int) get_post_meta( $post_id, self::OWNER, true );
		return ! $owner || (int) $post_id === $owner;
	}

	/**
	 * Return the edition of a post; a copy of a post has none, and forgets what was copied with it.
	 *
	 * @param int $post_id The post's id.
	 * @return string The edition's id, empty for none.
	 */
	public static function own_edition( $post_id ) {
		if ( ! self::owns( $post_id ) ) {
			self::forget( $post_id );
			foreach ( array( self::OWNER, self::STATE, self::GENERATION ) as $name ) {
				delete_post_meta( $post_id, $name );
			}
		}
		return (string) get_post_meta( $post_id, self::EDITION, true );
	}

	/**
	 * Return what was sent of a post and is not answered.
	 *
	 * @param int $post_id The post's id.
	 * @return string JSON, empty for nothing.
	 */
	private static function unanswered( $post_id ) {
		return (string) get_post_meta( $post_id, self::SENT, true );
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

	/**
	 * Make the desk know of a post what there is to be known.
	 *
	 * @param int $post_id The post's id.
	 */
	public static function synchronise( $post_id ) {
		$post    = get_post( $post_id );
		$edition = self::own_edition( $post_id );
		$sent    = self::unanswered( $post_id );
		if ( '' === $edition && '' !== $sent ) {
			$edition = self::create( $post_id, $sent ); // The same request again tells which edition it has become.
			if ( '' === $edition ) {
				return;
			}
		}
		if ( Vorleser_Article::is_wanted( $post ) ) {
			self::send( $post, $edition );
		} elseif ( '' !== $edition ) {
			self::withdraw( $post_id, $edition );
		}
	}

	/**
	 * Send a post, as a new edition or as a correction.
	 *
	 * @param WP_Post $post    The post.
	 * @param string  $edition The edition's id, empty for none.
	 */
	private static function send( $post, $edition ) {
		$generation = (int) get_post_meta( $post->ID, self::GENERATION, true );
		$body       = array(
			'html'    => Vorleser_Article::page( $post ),
			'id'      => Vorleser_Article::id( $post, $generation ),
			'webhook' => Vorleser_Webhook::address(),
			'publish' => (bool) Vorleser_Settings::get( 'publish' ),
		);
		$sent       = wp_json_encode( $body );
		if ( '' === $edition ) {
			update_post_meta( $post->ID, self::OWNER, $post->ID );
			update_post_meta( $post->ID, self::SENT, wp_slash( $sent ) );
			self::create( $post->ID, $sent );
			return;
		}
		if ( get_post_meta( $post->ID, self::HASH, true ) === hash( 'sha256', $sent ) ) {
			return;
		}
		$answer = Vorleser_Desk::ask( 'PUT', '/v1/editions/' . rawurlencode( $edition ), $body );
		if ( 404 === $answer['status'] || 410 === $answer['status'] ) {
			self::forget( $post->ID );
			self::schedule( $post->ID, 0 ); // The desk knows it no more: it is a new one.
		} elseif ( '' !== $answer['error'] ) {
			self::fail( $post->ID, $answer );
		} else {
			update_post_meta( $post->ID, self::HASH, hash( 'sha256', $sent ) );
			self::note_answer( $post->ID, $answer['data'] );
		}
	}

	/**
	 * Have an edition made of what was sent, or learn which one was made of it already.
	 *
	 * @param int    $post_id The post's id.
	 * @param string $sent    What is sent, as it is noted on the post.
	 * @return string The edition's id, empty where there is no answer, or a refusal.
	 */
	private static function create( $post_id, $sent ) {
		$answer = self::post( $sent );
		if ( '' !== $answer['error'] ) {
			if ( in_array( $answer['status'], self::REFUSED, true ) ) {
				delete_post_meta( $post_id, self::SENT );
			}
			self::fail( $post_id, $answer );
			return '';
		}
		self::note_answer( $post_id, $answer['data'] );
		return (string) get_post_meta( $post_id, self::EDITION, true );
	}

	/**
	 * Ask the desk for an edition of what was sent; asked again, it names the same one.
	 *
	 * @param string $sent JSON.
	 * @return array The desk's answer.
	 */
	private static function post( $sent ) {
		$key = array( 'Idempotency-Key' => hash( 'sha256', $sent ) );
		return Vorleser_Desk::ask( 'POST', '/v1/editions', json_decode( $sent, true ), $key );
	}

	/**
	 * Note on a post which edition is its own, and how far that is; what was sent is answered then.
	 *
	 * @param int   $post_id The post's id.
	 * @param array $data    What the desk says of the edition.
	 */
	public static function note_answer( $post_id, $data ) {
		$sent = self::unanswered( $post_id );
		if ( '' !== $sent ) {
			update_post_meta( $post_id, self::HASH, hash( 'sha256', $sent ) );
		}
		update_post_meta( $post_id, self::EDITION, sanitize_text_field( $data['id'] ) );
		update_post_meta( $post_id, self::OWNER, $post_id );
		update_post_meta( $post_id, self::STATE, sanitize_key( $data['state'] ) );
		foreach ( array( self::SENT, self::ERROR, self::TRIES ) as $name ) {
			delete_post_meta( $post_id, $name );
		}
	}

	/**
	 * Withdraw the edition of a post that nobody may read any more.
	 *
	 * @param int    $post_id The post's id.
	 * @param string $edition The edition's id.
	 */
	private static function withdraw( $post_id, $edition ) {
		$answer = Vorleser_Desk::ask( 'DELETE', '/v1/editions/' . rawurlencode( $edition ) );
		if ( '' !== $answer['error'] && 404 !== $answer['status'] && 410 !== $answer['status'] ) {
			self::fail( $post_id, $answer );
			return;
		}
		self::forget( $post_id );
		update_post_meta( $post_id, self::STATE, 'withdrawn' );
	}

	/**
	 * Forget the edition of a post; if the post is published again, it gets another.
	 *
	 * @param int $post_id The post's id.
	 */
	public static function forget( $post_id ) {
		foreach ( array( self::EDITION, self::SENT, self::HASH, self::ERROR, self::TRIES ) as $name ) {
			delete_post_meta( $post_id, $name );
		}
		Vorleser_Player::forget( $post_id );
		update_post_meta( $post_id, self::GENERATION, 1 + (int) get_post_meta( $post_id, self::GENERATION, true ) );
	}

	/**
	 * Note what went wrong, and try again later where that may help.
	 *
	 * @param int   $post_id The post's id.
	 * @param array $answer  The desk's answer.
	 */
	private static function fail( $post_id, $answer ) {
		$tries = (int) get_post_meta( $post_id, self::TRIES, true );
		update_post_meta( $post_id, self::ERROR, sanitize_text_field( $answer['error'] ) );
		if ( Vorleser_Desk::may_heal( $answer['status'] ) && isset( self::WAITS[ $tries ] ) ) {
			update_post_meta( $post_id, self::STATE, 'waiting' );
			update_post_meta( $post_id, self::TRIES, $tries + 1 );
			self::schedule( $post_id, self::WAITS[ $tries ] );
			return;
		}
		update_post_meta( $post_id, self::STATE, 'failed' );
	}
}
