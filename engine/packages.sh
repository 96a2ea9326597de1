# What Enshu needs from Debian, and how it is built: shared by engine/start and tests/run, read with `.`, not run.
# The names are binary packages; each library has its sentence in docs/decisions.md.
enshu_packages_build="gcc libc6-dev cmake ninja-build pkg-config liblua5.4-dev libsdl2-dev libsdl2-ttf-dev libxcb1-dev libsqlite3-dev libsodium-dev libfontconfig-dev libpng-dev
	libxlsxwriter-dev libzip-dev libexpat1-dev
	fonts-morisawa-bizud-gothic fonts-noto-core fonts-noto-mono fonts-symbola graphviz"
enshu_packages_test="$enshu_packages_build gettext clang sqlite3 coreutils binutils xvfb xdotool xserver-xorg-core xserver-xorg-video-dummy x11-xserver-utils openbox openssl util-linux"

# enshu_install build|test: installs the packages that are missing, with root's or sudo's hands; says so when neither is there.
enshu_install() {
	case $1 in
	test) wanted=$enshu_packages_test ;;
	*) wanted=$enshu_packages_build ;;
	esac
	missing=
	for package in $wanted; do
		dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
	done
	[ -n "$missing" ] || return 0
	echo "Installing:$missing" >&2
	if [ "$(id -u)" -eq 0 ]; then
		as_root=
	elif command -v sudo >/dev/null 2>&1; then
		as_root=sudo
	else
		echo "These packages are missing and you are not root:$missing" >&2
		echo "Ask an administrator for: apt-get install$missing" >&2
		exit 4
	fi
	# shellcheck disable=SC2086 # the lists are words on purpose
	{ $as_root apt-get update -q && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; } >&2 || {
		echo "The packages could not be installed. Is this machine online, and Debian 12?" >&2
		exit 4
	}
}

# enshu_build SOURCE FOLDER [cmake options]: configures once, then builds what changed; quiet unless something is wrong.
enshu_build() {
	source_folder=$1 build_folder=$2
	shift 2
	log=$build_folder/build.log
	mkdir -p "$build_folder"
	if [ ! -f "$build_folder/build.ninja" ]; then
		echo "Configuring $build_folder" >&2
		cmake -S "$source_folder" -B "$build_folder" -G Ninja "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 4; }
	fi
	[ -f "$build_folder/.built" ] || echo "Building (once; a minute or two)" >&2
	ninja -C "$build_folder" ${ENSHU_TARGETS:-enshu} >"$log" 2>&1 || { cat "$log" >&2; exit 4; }
	: >"$build_folder/.built"
}
