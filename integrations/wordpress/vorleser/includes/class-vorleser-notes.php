<?php
/**
 * What is noted on a post: its edition at the desk, how far that is, and what is not answered yet.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Names what the plug-in notes on posts; what belongs together is written and forgotten together.
 */
class Vorleser_Notes {

	const OWNER      = '_vorleser_owner'; // The post's own id: plug-ins that duplicate posts copy all that is noted here.
	const EDITION    = '_vorleser_edition';
	const SENT       = '_vorleser_sent'; // What was sent and is not answered: the desk may have taken it.
	const HASH       = '_vorleser_hash';
	const STATE      = '_vorleser_state';
	const ERROR      = '_vorleser_error';
	const TRIES      = '_vorleser_tries';
	const GENERATION = '_vorleser_generation';

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
	public static function unanswered( $post_id ) {
		return (string) get_post_meta( $post_id, self::SENT, true );
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
}
