#!/usr/bin/env bash
# scripts/update-translations.sh: reads every translatable text of the sources into translations/*.ts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
lupdate=/usr/lib/qt6/bin/lupdate
[ -x "$lupdate" ] || lupdate=lupdate
common=(-silent -no-obsolete -locations none -I . -recursive app ui -source-language en)
"$lupdate" "${common[@]}" -target-language tr_TR -ts translations/memnun_tr.ts
"$lupdate" "${common[@]}" -pluralonly -target-language en_GB -ts translations/memnun_en.ts
# lupdate's versions differ in how they write an apostrophe; as people write it, it makes no noise in a diff
sed -i "s/&apos;/'/g" translations/memnun_tr.ts translations/memnun_en.ts
grep -c 'type="unfinished"' translations/memnun_tr.ts translations/memnun_en.ts || true
