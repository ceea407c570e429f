<?php
/**
 * What an administrator sets, and the page on which it is set.
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

/**
 * The settings: one option, an array.
 */
class Vorleser_Settings {

	const OPTION = 'vorleser_settings';
	const PAGE   = 'vorleser';

	/**
	 * Hook into WordPress.
	 */
	public static function register() {
		add_action( 'admin_init', array( __CLASS__, 'add_fields' ) );
		add_action( 'admin_menu', array( __CLASS__, 'add_page' ) );
	}

	/**
	 * Return a setting, its default where it was never set.
	 *
	 * @param string $name The setting's name.
	 * @return mixed Its value.
	 */
	public static function get( $name ) {
		$defaults = array(
			'desk'       => '',
			'key'        => '',
			'secret'     => '',
			'post_types' => array( 'post' ),
			'publish'    => false,
			'insert'     => true,
			'label'      => 'Diesen Beitrag liest eine künstliche Stimme.',
		);
		$found    = get_option( self::OPTION, array() );
		$found    = is_array( $found ) ? $found : array();
		return isset( $found[ $name ] ) ? $found[ $name ] : $defaults[ $name ];
	}

	/**
	 * Add the page to the settings menu.
	 */
	public static function add_page() {
		add_options_page( 'Vorleser', 'Vorleser', 'manage_options', self::PAGE, array( __CLASS__, 'show_page' ) );
	}

	/**
	 * Add the fields to the page.
	 */
	public static function add_fields() {
		register_setting( self::PAGE, self::OPTION, array( 'sanitize_callback' => array( __CLASS__, 'sanitize' ) ) );
		add_settings_section( 'desk', 'Der Desk', '__return_empty_string', self::PAGE );
		add_settings_section( 'posts', 'Die Beiträge', '__return_empty_string', self::PAGE );
		$fields = array(
			'desk'       => array( 'desk', 'Adresse des Desks', 'show_text' ),
			'key'        => array( 'desk', 'Schlüssel (vorleser desk key add …)', 'show_secret' ),
			'secret'     => array( 'desk', 'Signatur der Rückrufe (vorleser desk secret …)', 'show_secret' ),
			'post_types' => array( 'posts', 'Welche Inhalte', 'show_post_types' ),
			'publish'    => array( 'posts', 'Ohne Prüfung am Desk veröffentlichen (der Schlüssel braucht auch das Recht review)', 'show_checkbox' ),
			'insert'     => array( 'posts', 'Abspieler über jeden Beitrag setzen', 'show_checkbox' ),
			'label'      => array( 'posts', 'Hinweis auf die künstliche Stimme', 'show_text' ),
		);
		foreach ( $fields as $name => list( $section, $title, $show ) ) {
			$arguments = array(
				'name'      => $name,
				'label_for' => 'vorleser-' . $name,
			);
			add_settings_field( $name, $title, array( __CLASS__, $show ), self::PAGE, $section, $arguments );
		}
	}

	/**
	 * Return what may be kept of what was entered; an empty secret keeps the one that is there.
	 *
	 * @param mixed $given What the form sent.
	 * @return array The settings.
	 */
	public static function sanitize( $given ) {
		$given = is_array( $given ) ? $given : array();
		$types = isset( $given['post_types'] ) ? array_map( 'sanitize_key', (array) $given['post_types'] ) : array();
		$label = isset( $given['label'] ) ? sanitize_text_field( $given['label'] ) : '';
		$found = array(
			'desk'       => isset( $given['desk'] ) ? untrailingslashit( esc_url_raw( trim( $given['desk'] ), array( 'http', 'https' ) ) ) : '',
			'post_types' => array_values( array_intersect( $types, get_post_types( array( 'public' => true ) ) ) ),
			'publish'    => ! empty( $given['publish'] ),
			'insert'     => ! empty( $given['insert'] ),
			'label'      => '' === $label ? 'Diesen Beitrag liest eine künstliche Stimme.' : $label,
		);
		foreach ( array( 'key', 'secret' ) as $name ) {
			$entered        = isset( $given[ $name ] ) ? trim( sanitize_text_field( $given[ $name ] ) ) : '';
			$found[ $name ] = '' === $entered ? self::get( $name ) : $entered;
		}
		return $found;
	}

	/**
	 * Show the page.
	 */
	public static function show_page() {
		if ( ! current_user_can( 'manage_options' ) ) {
			return;
		}
		echo '<div class="wrap"><h1>Vorleser</h1>';
		printf( '<p>Rückrufe gehen an <code>%s</code>. Diese Adresse muss in der <code>desk.toml</code> erlaubt sein.</p>', esc_html( Vorleser_Webhook::address() ) );
		echo '<form action="options.php" method="post">';
		settings_fields( self::PAGE );
		do_settings_sections( self::PAGE );
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Show a line of text.
	 *
	 * @param array $field The field's name and id.
	 */
	public static function show_text( $field ) {
		printf(
			'<input class="regular-text" id="%s" name="%s[%s]" value="%s">',
			esc_attr( $field['label_for'] ),
			esc_attr( self::OPTION ),
			esc_attr( $field['name'] ),
			esc_attr( self::get( $field['name'] ) )
		);
	}

	/**
	 * Show a field for a secret, which is never shown again.
	 *
	 * @param array $field The field's name and id.
	 */
	public static function show_secret( $field ) {
		printf(
			'<input class="regular-text" type="password" autocomplete="new-password" id="%s" name="%s[%s]" placeholder="%s">',
			esc_attr( $field['label_for'] ),
			esc_attr( self::OPTION ),
			esc_attr( $field['name'] ),
			'' === self::get( $field['name'] ) ? '' : 'ist gesetzt; leer lassen behält ihn'
		);
	}

	/**
	 * Show a box to be checked.
	 *
	 * @param array $field The field's name and id.
	 */
	public static function show_checkbox( $field ) {
		printf(
			'<input type="checkbox" id="%s" name="%s[%s]" value="1" %s>',
			esc_attr( $field['label_for'] ),
			esc_attr( self::OPTION ),
			esc_attr( $field['name'] ),
			checked( (bool) self::get( $field['name'] ), true, false )
		);
	}

	/**
	 * Show the kinds of posts that there are.
	 */
	public static function show_post_types() {
		foreach ( get_post_types( array( 'public' => true ), 'objects' ) as $type ) {
			printf(
				'<label><input type="checkbox" name="%s[post_types][]" value="%s" %s> %s</label><br>',
				esc_attr( self::OPTION ),
				esc_attr( $type->name ),
				checked( in_array( $type->name, (array) self::get( 'post_types' ), true ), true, false ),
				esc_html( $type->labels->name )
			);
		}
	}
}
