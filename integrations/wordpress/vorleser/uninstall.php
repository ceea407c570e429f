<?php
/**
 * Take away what the plug-in kept: its settings, and what it noted on posts. Editions stay at the desk.
 *
 * @package Vorleser
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'vorleser_settings' );
foreach ( array( 'owner', 'edition', 'sent', 'hash', 'state', 'error', 'tries', 'generation', 'event', 'audio', 'page', 'seconds', 'teaser' ) as $vorleser_name ) {
	delete_post_meta_by_key( '_vorleser_' . $vorleser_name );
}
