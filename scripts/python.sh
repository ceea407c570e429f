# Sourced by the scripts here: `venv FOLDER` makes a virtual environment with a Python that is new enough, `install`
# installs the project into .venv, to be edited.

python_new_enough() {
  command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

venv() {
  [ -x "$1/bin/python" ] && return
  for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
    if python_new_enough "$python"; then
      "$python" -m venv "$1"
      return
    fi
  done
  echo "needs Python 3.11 or later with venv and pip (Debian and Ubuntu: apt install python3-venv); PYTHON=… names one" >&2
  exit 1
}

# What is installed to be edited pip does not compile, and where Python may write no bytecode each start would.
install() {
  if [ "$(uname)" = Darwin ] || ls /lib/ld-musl-* >/dev/null 2>&1; then
    echo "the built-in voice has no wheel for this platform: pip compiles it, which needs a C compiler (docs/install.md)" >&2
  fi
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -e "$1"
  .venv/bin/python -m compileall -q src
}
