# What ./run and ./test share: packages, compiler cache, configuring and building. Sourced by bash, with the
# working directory at the top of the project. Written for Debian 12 and Ubuntu 24.04.

# "a|b": the first of these names that the system knows.
BUILD_PACKAGES=(
  ca-certificates ccache cmake g++ mold ninja-build pkg-config
  qt6-base-dev qt6-base-dev-tools libqt6opengl6-dev
  "qt6-svg-dev|libqt6svg6-dev" "qt6-charts-dev|libqt6charts6-dev"
  qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
  libqt6sql6-sqlite libqt6sql6-psql libpq-dev
  libexpected-dev libgmime-3.0-dev libgumbo-dev libphonenumber-dev libstemmer-dev libytnef0-dev libhunspell-dev
  libcurl4-openssl-dev libsodium-dev libzip-dev libzstd-dev qtkeychain-qt6-dev
  fonts-inter)
RUN_PACKAGES=(qt6-qpa-plugins libxcb-cursor0 hunspell-tr hunspell-en-us)
TEST_PACKAGES=("postgresql-15|postgresql-16" fonts-dejavu-core openssl python3-aiosmtpd dovecot-imapd isync hunspell-tr hunspell-en-us)
FUZZ_PACKAGES=(clang "libclang-rt-14-dev|libclang-rt-18-dev")

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "Packages are missing, and neither root nor sudo is here to install them: $*"
  fi
}

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Abbrev}' "$1" 2>/dev/null | cut -c1-2)" = ii ]; }

# missing_of PACKAGE|PACKAGE…: nothing when one of them is installed, else the name to install
missing_of() {
  local names=() name
  IFS='|' read -r -a names <<<"$1"
  for name in "${names[@]}"; do
    is_installed "$name" && return
  done
  for name in "${names[@]}"; do
    if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]'; then
      echo "$name"
      return
    fi
  done
  echo "${names[0]}"
}

# install_packages PACKAGE…: only what is missing; asks no network when nothing is
install_packages() {
  local wanted=("$@") missing=() entry
  if ! command -v dpkg-query >/dev/null; then
    say "This is not a Debian system; README.md names what must be installed by hand."
    return
  fi
  command -v npm >/dev/null || wanted+=(nodejs npm)
  for entry in "${wanted[@]}"; do
    [ -z "$(missing_of "$entry")" ] || missing+=("$entry")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  as_root apt-get -o DPkg::Lock::Timeout=300 update -qq || say "The package lists could not be renewed; going on with the old ones."
  local names=()
  for entry in "${missing[@]}"; do
    names+=("$(missing_of "$entry")")
  done
  say "Installing: ${names[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "${names[@]}" >&2 \
    || die "The packages could not be installed."
}

# One compiler cache for all presets and clones: paths below the project are cached relative to it.
prepare_environment() {
  export HOME="${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}"
  export CCACHE_DIR="${CCACHE_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/ccache}"
  export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$PWD}"
  export CCACHE_NOHASHDIR=1
  export CCACHE_MAXSIZE="${CCACHE_MAXSIZE:-10G}"
  export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros,include_file_mtime,include_file_ctime}"
  if [ -z "${XDG_RUNTIME_DIR:-}" ] || [ ! -d "$XDG_RUNTIME_DIR" ]; then
    mkdir -p build/runtime
    chmod 700 build/runtime
    export XDG_RUNTIME_DIR="$PWD/build/runtime"
  fi
}

# build_preset PRESET [TARGET…]: configures where that is due (CMake itself sees to changed lists) and builds
build_preset() {
  local preset=$1
  shift
  if [ ! "build/$preset/build.ninja" -nt CMakePresets.json ]; then
    cmake --preset "$preset" >&2 || die "Configuring the preset $preset failed."
  fi
  cmake --build --preset "$preset" ${1:+--target "$@"} >&2 || die "Building the preset $preset failed."
}
