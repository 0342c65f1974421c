#!/usr/bin/env bash
# run_fuzzer.sh PROGRAM FOLDER SOURCE_DIR: runs a fuzzer for MEMNUN_FUZZ_SECONDS. Its corpus begins with every file of
# that folder of the shared test material under 64 KiB, links only; what it finds stays in the build folder.
set -euo pipefail
program=$(realpath "$1") folder=$2 source=$3
data=${MEMNUN_TEST_DATA:-$source/../shared/data}/$folder
work=$(dirname "$program")/$(basename "$program").corpus
seeds=$work/seeds found=$work/found
if [ ! -d "$data" ]; then
  echo "Test material is missing: $data"
  [ "${MEMNUN_REQUIRE_DATA:-0}" = 1 ] && exit 1
  exit 77
fi
rm -rf "$seeds"
mkdir -p "$seeds" "$found"
number=0
while IFS= read -r -d '' file; do
  number=$((number + 1))
  ln -s "$(realpath "$file")" "$seeds/$number"
done < <(find "$data" -type f -size -64k -print0)
echo "corpus: $number files of $data, $(find "$found" -type f | wc -l) found before"
cd "$work"
export ASAN_OPTIONS="${ASAN_OPTIONS:-}:detect_leaks=1:allocator_may_return_null=1"
exec "$program" -max_total_time="${MEMNUN_FUZZ_SECONDS:-60}" -timeout=20 -rss_limit_mb=2048 -max_len=65536 \
  -print_final_stats=1 "$found" "$seeds"
