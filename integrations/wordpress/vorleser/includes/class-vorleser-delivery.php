<?php
/**
 * The desk is told of a post: a new edition, a correction, or that nobody may read it any more.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Asks the desk for what a post needs, and notes on the post what came of it.
 */
class Vorleser_Delivery {

	const REFUSED = array( 400, 413, 415, 422 ); // What is refused so was never taken.

	/**
	 * Make the desk know of a post what there is to be known.
	 *
	 * @param int $post_id The post's id.
	 */
	public static function synchronise( $post_id ) {
		$post    = get_post( $post_id );
		$edition = Vorleser_Notes::own_edition( $post_id );
		$sent    = Vorleser_Notes::unanswered( $post_id );
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
		$generation = (int) get_post_meta( $post->ID, Vorleser_Notes::GENERATION, true );
		$body       = array(
			'html'    => Vorleser_Article::page( $post ),
			'id'      => Vorleser_Article::id( $post, $generation ),
			'webhook' => Vorleser_Webhook::address(),
			'publish' => (bool) Vorleser_Settings::get( 'publish' ),
		);
		$sent       = wp_json_encode( $body );
		if ( '' === $edition ) {
			update_post_meta( $post->ID, Vorleser_Notes::OWNER, $post->ID );
			update_post_meta( $post->ID, Vorleser_Notes::SENT, wp_slash( $sent ) );
			self::create( $post->ID, $sent );
			return;
		}
		if ( get_post_meta( $post->ID, Vorleser_Notes::HASH, true ) === hash( 'sha256', $sent ) ) {
			return;
		}
		$answer = Vorleser_Desk::ask( 'PUT', '/v1/editions/' . rawurlencode( $edition ), $body );
		if ( 404 === $answer['status'] || 410 === $answer['status'] ) {
			Vorleser_Notes::forget( $post->ID );
			Vorleser_Sync::schedule( $post->ID, 0 ); // The desk knows it no more: it is a new one.
		} elseif ( '' !== $answer['error'] ) {
			self::fail( $post->ID, $answer );
		} else {
			update_post_meta( $post->ID, Vorleser_Notes::HASH, hash( 'sha256', $sent ) );
			Vorleser_Notes::note_answer( $post->ID, $answer['data'] );
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
				delete_post_meta( $post_id, Vorleser_Notes::SENT );
			}
			self::fail( $post_id, $answer );
			return '';
		}
		Vorleser_Notes::note_answer( $post_id, $answer['data'] );
		return (string) get_post_meta( $post_id, Vorleser_Notes::EDITION, true );
	}

	/**
	 * Ask the desk for an edition of what was sent; asked again, it names the same one.
	 *
	 * @param string $sent JSON.
	 * @return array The desk's answer.
	 */
	public static function post( $sent ) {
		$key = array( 'Idempotency-Key' => hash( 'sha256', $sent ) );
		return Vorleser_Desk::ask( 'POST', '/v1/editions', json_decode( $sent, true ), $key );
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
		Vorleser_Notes::forget( $post_id );
		update_post_meta( $post_id, Vorleser_Notes::STATE, 'withdrawn' );
	}

	/**
	 * Note what went wrong, and try again later where that may help.
	 *
	 * @param int   $post_id The post's id.
	 * @param array $answer  The desk's answer.
	 */
	private static function fail( $post_id, $answer ) {
		$tries = (int) get_post_meta( $post_id, Vorleser_Notes::TRIES, true );
		update_post_meta( $post_id, Vorleser_Notes::ERROR, sanitize_text_field( $answer['error'] ) );
		if ( Vorleser_Desk::may_heal( $answer['status'] ) && isset( Vorleser_Sync::WAITS[ $tries ] ) ) {
			update_post_meta( $post_id, Vorleser_Notes::STATE, 'waiting' );
			update_post_meta( $post_id, Vorleser_Notes::TRIES, $tries + 1 );
			Vorleser_Sync::schedule( $post_id, Vorleser_Sync::WAITS[ $tries ] );
			return;
		}
		update_post_meta( $post_id, Vorleser_Notes::STATE, 'failed' );
	}
}
