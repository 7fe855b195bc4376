#!/usr/bin/env bash
# Renew docs/*.png from outputs/graph.html. Needs Chromium; the rest of the project does not.
set -euo pipefail
cd "$(dirname "$0")/.."
statement=$(kg explain "China cooperatesWith India" | awk '$1 == "id" {print $2; exit}')

picture() { # FILE ANCHOR
    chromium --headless --no-sandbox --enable-unsafe-swiftshader --hide-scrollbars --window-size=1280,760 \
        --virtual-time-budget=8000 --screenshot="docs/$1" "file://$PWD/outputs/graph.html$2" 2>/dev/null
}

picture graph.png ""
picture evidence.png "#$statement"
