<?php
/**
 * The desk's API, as far as it is needed here.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * Asks the desk.
 */
class Vorleser_Desk {

	const SECONDS = 15;

	/**
	 * Ask the desk, and return its answer.
	 *
	 * @param string     $method  GET, POST, PUT or DELETE.
	 * @param string     $path    The path below the desk's address.
	 * @param array|null $body    What is sent as JSON, null for nothing.
	 * @param array      $headers Headers besides ours.
	 * @return array ``status`` (0 where there is no answer), ``data`` (what it says), ``error`` (in words, or empty).
	 */
	public static function ask( $method, $path, $body = null, $headers = array() ) {
		$desk = Vorleser_Settings::get( 'desk' );
		if ( '' === $desk ) {
			return self::failure( 0, 'Die Adresse des Desks ist nicht gesetzt.' );
		}
		$key = Vorleser_Settings::get( 'key' );
		if ( '' !== $key ) {
			$headers['Authorization'] = 'Bearer ' . $key;
		}
		if ( null !== $body ) {
			$headers['Content-Type'] = 'application/json';
		}
		$answer = wp_remote_request(
			$desk . $path,
			array(
				'method'      => $method,
				'timeout'     => self::SECONDS,
				'redirection' => 0,
				'headers'     => $headers,
				'body'        => null === $body ? null : wp_json_encode( $body ),
			)
		);
		if ( is_wp_error( $answer ) ) {
			return self::failure( 0, 'Der Desk ist nicht erreichbar: ' . $answer->get_error_message() );
		}
		$status = (int) wp_remote_retrieve_response_code( $answer );
		$data   = json_decode( wp_remote_retrieve_body( $answer ), true );
		$data   = is_array( $data ) ? $data : array();
		if ( $status >= 200 && $status < 300 ) {
			return array(
				'status' => $status,
				'data'   => $data,
				'error'  => '',
			);
		}
		$detail = isset( $data['detail'] ) ? $data['detail'] : ( isset( $data['title'] ) ? $data['title'] : '' );
		return self::failure( $status, trim( "Der Desk antwortet $status. $detail" ) );
	}

	/**
	 * Tell whether another try may end better.
	 *
	 * @param int $status An answer's status, 0 for none.
	 * @return bool Whether it may.
	 */
	public static function may_heal( $status ) {
		return 0 === $status || 408 === $status || 429 === $status || $status >= 500;
	}

	/**
	 * Return an answer that is none.
	 *
	 * @param int    $status Its status.
	 * @param string $error  What is wrong.
	 * @return array As ask returns it.
	 */
	private static function failure( $status, $error ) {
		return array(
			'status' => $status,
			'data'   => array(),
			'error'  => $error,
		);
	}
}
