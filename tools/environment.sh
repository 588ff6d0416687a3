# Sourced by the other tools: one setting everywhere, so that nothing is built twice.
export CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-auto}"
export npm_config_fund=false npm_config_audit=false npm_config_update_notifier=false
if [ -n "${CI:-}" ]; then
  export CARGO_TERM_PROGRESS_WHEN=never npm_config_progress=false npm_config_loglevel=error
fi
# mold links a debug build in a second.
if [ -z "${RUSTFLAGS+set}" ] && command -v mold >/dev/null; then
  export RUSTFLAGS="-C link-arg=-fuse-ld=mold"
fi
built="${CARGO_TARGET_DIR:-target}"
