"""Places that a folder is published to, each served by real software on the loopback interface."""

import os
import secrets
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

SSHD = shutil.which("sshd", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
RCLONE = shutil.which("rclone")

_KEYGEN = shutil.which("ssh-keygen")


def free_port() -> int:
    """Return a port of the loopback interface that nobody uses now.

    It is none of those that the system gives out by itself, so no other test gets it meanwhile.
    """
    while True:
        port = 20_000 + secrets.randbelow(12_000)
        with socket.socket() as held, suppress(OSError):
            held.bind(("127.0.0.1", port))
            return port


@contextmanager
def object_store(bucket: str) -> Iterator[str]:
    """Yield the address of a store that speaks S3 and has a *bucket* that everybody may read."""
    import boto3
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        _, port = server.get_host_and_port()
        url = f"http://127.0.0.1:{port}"
        httpx.post(f"{url}/moto-api/reset").raise_for_status()  # all stores of a process are one, otherwise
        boto3.client("s3", endpoint_url=url, region_name="us-east-1").create_bucket(
            Bucket=bucket, ACL="public-read"
        )
        yield url
    finally:
        server.stop()


@contextmanager
def webdav_server(folder: Path) -> Iterator[str]:
    """Yield the place (host and port) of a WebDAV server for *folder*, which knows one user."""
    from cheroot.wsgi import Server
    from wsgidav.wsgidav_app import WsgiDAVApp

    app = WsgiDAVApp(
        {
            "provider_mapping": {"/": str(folder)},
            "simple_dc": {"user_mapping": {"*": {"redaktion": {"password": "geheim"}}}},
            "logging": {"enable": False},
            "verbose": 0,
        }
    )
    server = Server(("127.0.0.1", 0), app)
    server.prepare()
    thread = threading.Thread(target=server.serve)
    thread.start()
    try:
        yield f"127.0.0.1:{server.bind_addr[1]}"
    finally:
        server.stop()
        thread.join()


@contextmanager
def rclone_server(folder: Path) -> Iterator[str]:
    """Yield the place of rclone's WebDAV server for *folder*, which knows one user."""
    assert RCLONE
    place = f"127.0.0.1:{free_port()}"
    argv = [
        RCLONE,
        "serve",
        "webdav",
        str(folder),
        "--addr",
        place,
        "--user",
        "redaktion",
        "--pass",
        "geheim",
    ]
    server = subprocess.Popen([*argv, "--config", os.devnull], stderr=subprocess.DEVNULL)
    try:
        _wait_for(int(place.rpartition(":")[2]), server)
        yield place
    finally:
        server.terminate()
        server.wait()


@contextmanager
def ssh_server(folder: Path, home: Path) -> Iterator[str]:
    """Yield the place of OpenSSH's server; *home* holds a key that it lets in, and knows the server's."""
    assert SSHD
    assert _KEYGEN
    ssh = home / ".ssh"
    ssh.mkdir()
    for name in ("id_ed25519", "host"):
        subprocess.run([_KEYGEN, "-q", "-t", "ed25519", "-N", "", "-f", str(ssh / name)], check=True)
    port = free_port()
    host_key = (ssh / "host.pub").read_text().rsplit(" ", 1)[0]
    (ssh / "known_hosts").write_text(f"[127.0.0.1]:{port} {host_key}\n")
    config = folder / "sshd_config"
    config.write_text(
        f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {ssh / 'host'}\nPidFile none\n"
        f"AuthorizedKeysFile {ssh / 'id_ed25519.pub'}\nStrictModes no\nUsePAM no\n"
        "Subsystem sftp internal-sftp\nPermitRootLogin yes\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", str(config)], stderr=subprocess.DEVNULL)
    try:
        _wait_for(port, server)
        yield f"127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise RuntimeError(f"{server.args!r} did not start")
