<?php
/**
 * The desk's callbacks: signed after Standard Webhooks, and believed only if the signature is right.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Takes callbacks, and notes on the post what they say.
 */
class Vorleser_Webhook {

	const SPACE   = 'vorleser/v1';
	const ROUTE   = '/webhook';
	const SECONDS = 300; // A signature that is older, or of the future, is none.
	const SEEN    = '_vorleser_event';

	/**
	 * Hook into WordPress.
	 */
	public static function register() {
		add_action( 'rest_api_init', array( __CLASS__, 'add_route' ) );
	}

	/**
	 * Return the address to which callbacks go.
	 *
	 * @return string A URL.
	 */
	public static function address() {
		return rest_url( self::SPACE . self::ROUTE );
	}

	/**
	 * Add the route.
	 */
	public static function add_route() {
		register_rest_route(
			self::SPACE,
			self::ROUTE,
			array(
				'methods'             => 'POST',
				'callback'            => array( __CLASS__, 'take' ),
				'permission_callback' => array( __CLASS__, 'is_signed' ),
			)
		);
	}

	/**
	 * Tell whether a callback comes from the desk.
	 *
	 * @param WP_REST_Request $request The callback.
	 * @return bool Whether its signature is right and fresh.
	 */
	public static function is_signed( $request ) {
		$secret = base64_decode( preg_replace( '/^whsec_/', '', Vorleser_Settings::get( 'secret' ) ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- the secret's form.
		$id     = (string) $request->get_header( 'webhook-id' );
		$time   = (string) $request->get_header( 'webhook-timestamp' );
		if ( ! $secret || '' === $id || ! ctype_digit( $time ) || abs( time() - (int) $time ) > self::SECONDS ) {
			return false;
		}
		$wanted = base64_encode( hash_hmac( 'sha256', "$id.$time." . $request->get_body(), $secret, true ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- the signature's form.
		foreach ( explode( ' ', (string) $request->get_header( 'webhook-signature' ) ) as $signature ) {
			if ( 0 === strpos( $signature, 'v1,' ) && hash_equals( $wanted, substr( $signature, 3 ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Note on the post what a callback says; an older one than was seen says nothing any more.
	 *
	 * @param WP_REST_Request $request The callback.
	 * @return WP_REST_Response The answer.
	 */
	public static function take( $request ) {
		$event = $request->get_json_params();
		$data  = isset( $event['data'] ) && is_array( $event['data'] ) ? $event['data'] : array();
		$post  = isset( $data['id'] ) ? self::find( (string) $data['id'] ) : 0;
		$post  = ! $post && isset( $data['id'] ) ? self::adopt( $data ) : $post;
		$when  = isset( $event['timestamp'] ) ? (int) strtotime( (string) $event['timestamp'] ) : 0;
		if ( ! $post || $when < (int) get_post_meta( $post, self::SEEN, true ) ) {
			return new WP_REST_Response( null, 204 );
		}
		update_post_meta( $post, self::SEEN, $when );
		update_post_meta( $post, Vorleser_Notes::STATE, sanitize_key( isset( $data['state'] ) ? $data['state'] : '' ) );
		$error = isset( $data['error'] ) ? sanitize_text_field( $data['error'] ) : '';
		if ( '' === $error ) {
			delete_post_meta( $post, Vorleser_Notes::ERROR );
		} else {
			update_post_meta( $post, Vorleser_Notes::ERROR, $error );
		}
		if ( 'withdrawn' === ( isset( $data['state'] ) ? $data['state'] : '' ) ) {
			Vorleser_Notes::forget( $post );
		} elseif ( ! empty( $data['published'] ) && ! empty( $data['url'] ) && ! empty( $data['sound'] ) ) {
			Vorleser_Player::remember( $post, $data );
		}
		return new WP_REST_Response( null, 204 );
	}

	/**
	 * Return the post whose edition it is: not a copy of it, which has the same notes until it is saved.
	 *
	 * @param string $edition The edition's id.
	 * @return int The post's id, 0 for none.
	 */
	private static function find( $edition ) {
		foreach ( self::noted( Vorleser_Notes::EDITION, $edition ) as $post ) {
			if ( Vorleser_Notes::owns( $post ) ) {
				return $post;
			}
		}
		return 0;
	}

	/**
	 * Return the post that was sent under a name and got no answer: the callback tells which edition it became.
	 *
	 * @param array $data What the callback says.
	 * @return int The post's id, 0 for none.
	 */
	private static function adopt( $data ) {
		foreach ( self::noted( Vorleser_Notes::SENT ) as $post ) {
			$sent = json_decode( (string) get_post_meta( $post, Vorleser_Notes::SENT, true ), true );
			if ( Vorleser_Notes::owns( $post ) && isset( $sent['id'], $data['guid'] ) && $sent['id'] === $data['guid'] ) {
				Vorleser_Notes::note_answer( $post, $data );
				Vorleser_Sync::schedule( $post, 0 ); // What has become of the post meanwhile is not told yet.
				return $post;
			}
		}
		return 0;
	}

	/**
	 * Return the posts of any kind and status, searched or not, on which something is noted.
	 *
	 * @param string      $name  What is noted.
	 * @param string|null $value As what, null for whatever it is.
	 * @return int[] The posts' ids.
	 */
	private static function noted( $name, $value = null ) {
		$wanted = array(
			'post_type'      => array_values( get_post_types() ),
			'post_status'    => array_values( get_post_stati() ),
			'posts_per_page' => -1,
			'fields'         => 'ids',
			'meta_key'       => $name, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_key -- a few callbacks a day.
		);
		if ( null !== $value ) {
			$wanted['meta_value'] = $value; // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_value -- as above.
		}
		return array_map( 'intval', get_posts( $wanted ) );
	}
}
