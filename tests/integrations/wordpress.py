"""A WordPress that is really there: Debian's, with MariaDB and PHP's own server, in a folder of the test's."""

import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from places import free_port

PACKAGE = Path("/usr/share/wordpress")
PLUGIN = Path(__file__).parents[2] / "integrations" / "wordpress" / "vorleser"
PROGRAMS = ("php", "mariadbd", "mariadb-install-db")
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin"
_CONFIG = """<?php
define( 'DB_NAME', 'wordpress' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:{socket}' ); define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '{url}' ); define( 'WP_SITEURL', '{url}' );
define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_LOG', '{log}' ); define( 'WP_DEBUG_DISPLAY', false );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {{ define( 'ABSPATH', __DIR__ . '/' ); }}
require_once ABSPATH . 'wp-settings.php';
"""
_INSTALL = """
define( 'WP_INSTALLING', true );
require 'wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';
wp_install( 'Uferblatt', 'redaktion', 'redaktion@uferblatt.example', true, '', 'geheim', 'de_DE' );
update_option( 'template', 'plain' );
update_option( 'stylesheet', 'plain' );
echo json_encode( activate_plugin( 'vorleser/vorleser.php' ) );
"""
_THEME = """<!DOCTYPE html><html <?php language_attributes(); ?>><head><?php wp_head(); ?></head><body>
<?php while ( have_posts() ) { the_post(); the_title( '<h1>', '</h1>' ); the_content(); } wp_footer(); ?></body></html>
"""


def missing() -> str:
    """Return what is not installed that this needs, empty where all is there."""
    lacking = [name for name in PROGRAMS if shutil.which(name, path=PATH) is None]
    return ", ".join(lacking + ([] if PACKAGE.is_dir() else ["wordpress"]))


class WordPress:
    """An installation in *folder*, answering at *url*."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.url = url

    def run(self, code: str, *, load: bool = True) -> str:
        """Return what PHP *code* prints, with WordPress loaded."""
        full = ("require 'wp-load.php';" if load else "") + code
        php = shutil.which("php") or "php"
        ran = subprocess.run(
            [php, "-d", "display_errors=stderr", "-r", full],
            cwd=self.folder,
            env=os.environ | {"HTTP_HOST": self.url.removeprefix("http://")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr + ran.stdout
        return ran.stdout

    def ask(self, expression: str) -> object:
        """Return the value of a PHP *expression*."""
        return json.loads(self.run(f"echo wp_json_encode( {expression} );") or "null")

    def run_due(self, seconds: int = 0) -> None:
        """Do what is scheduled and due in so many seconds, as WordPress's cron does."""
        self.run(f"define( 'DOING_CRON', true ); $now = time() + {seconds};" + _RUN_DUE)


_RUN_DUE = """
foreach ( (array) _get_cron_array() as $time => $hooks ) {
    foreach ( $time <= $now ? $hooks : array() as $hook => $events ) {
        foreach ( 0 === strpos( $hook, 'vorleser_' ) ? $events : array() as $event ) {
            wp_unschedule_event( $time, $hook, $event['args'] );
            do_action_ref_array( $hook, $event['args'] );
        }
    }
}
"""


@contextmanager
def running(folder: Path) -> Iterator[WordPress]:
    """Install WordPress with the plug-in in *folder*, and yield it while it answers."""
    with ExitStack() as stack:
        line = folder / "db.sock"
        stack.enter_context(_database(folder / "db", line))
        site = folder / "site"
        shutil.copytree(PACKAGE, site, symlinks=False, ignore_dangling_symlinks=True)
        shutil.copytree(PLUGIN, site / "wp-content" / "plugins" / "vorleser")
        theme = site / "wp-content" / "themes" / "plain"  # Debian ships its themes apart
        theme.mkdir(parents=True)
        (theme / "style.css").write_text("/* Theme Name: Plain */")
        (theme / "index.php").write_text(_THEME)
        port = free_port()
        url = f"http://127.0.0.1:{port}"
        (site / "wp-config.php").write_text(_CONFIG.format(socket=line, url=url, log=folder / "debug.log"))
        here = WordPress(site, url)
        assert here.run(_INSTALL, load=False).endswith("null")
        environment = os.environ | {"PHP_CLI_SERVER_WORKERS": "4"}
        stack.enter_context(
            _process(["php", "-S", f"127.0.0.1:{port}", "-t", str(site)], environment, folder / "php.log")
        )
        _wait_for(("127.0.0.1", port))
        yield here


@contextmanager
def _database(folder: Path, line: Path) -> Iterator[None]:
    install = [
        shutil.which("mariadb-install-db", path=PATH) or "",
        "--no-defaults",
        f"--datadir={folder}",
        "--auth-root-authentication-method=normal",
        "--user=root",
    ]
    subprocess.run(install, check=True, capture_output=True)
    server = [
        "mariadbd",
        "--no-defaults",
        f"--datadir={folder}",
        f"--socket={line}",
        "--skip-networking",
        "--user=root",
        f"--pid-file={folder / 'pid'}",
    ]
    with _process(server, dict(os.environ), folder.parent / "db.log"):
        _wait_for(str(line))
        client = shutil.which("mariadb") or shutil.which("mysql") or "mariadb"
        subprocess.run(
            [client, "--no-defaults", f"--socket={line}", "-uroot", "-e", "create database wordpress"],
            check=True,
        )
        yield


@contextmanager
def _process(argv: list[str], environment: dict[str, str], log: Path) -> Iterator[None]:
    found = shutil.which(argv[0], path=PATH) or argv[0]
    with log.open("wb") as out:
        process = subprocess.Popen(
            [found, *argv[1:]], env=environment, stdout=out, stderr=out, start_new_session=True
        )
        try:
            yield
        finally:
            os.killpg(process.pid, signal.SIGTERM)  # PHP's server does not end its workers
            process.wait()


def _wait_for(place: str | tuple[str, int]) -> None:
    family = socket.AF_UNIX if isinstance(place, str) else socket.AF_INET
    for _ in range(3000):
        with socket.socket(family) as asked:
            if asked.connect_ex(place) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"nothing answers at {place}")
