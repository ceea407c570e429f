<?php
/**
 * Plugin Name:       Vorleser
 * Description:       Gibt veröffentlichte Beiträge an einen Vorleser-Desk und zeigt ihre Audioausgabe im Beitrag.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           GPL-3.0-or-later
 * Text Domain:       vorleser
 *
 * @package Vorleser
 */

defined( 'ABSPATH' ) || exit;

define( 'VORLESER_FILE', __FILE__ );
define( 'VORLESER_VERSION', '0.1.0' );

require_once __DIR__ . '/includes/class-vorleser-settings.php';
require_once __DIR__ . '/includes/class-vorleser-desk.php';
require_once __DIR__ . '/includes/class-vorleser-article.php';
require_once __DIR__ . '/includes/class-vorleser-notes.php';
require_once __DIR__ . '/includes/class-vorleser-delivery.php';
require_once __DIR__ . '/includes/class-vorleser-sync.php';
require_once __DIR__ . '/includes/class-vorleser-webhook.php';
require_once __DIR__ . '/includes/class-vorleser-player.php';
require_once __DIR__ . '/includes/class-vorleser-meta-box.php';

Vorleser_Settings::register();
Vorleser_Sync::register();
Vorleser_Webhook::register();
Vorleser_Player::register();
Vorleser_Meta_Box::register();

register_deactivation_hook( __FILE__, array( 'Vorleser_Sync', 'forget_schedule' ) );
