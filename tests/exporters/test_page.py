"""The page in a real browser: it draws, answers, stays silent on the console, and needs no network."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from sample_graph import ONTOLOGY, sample, with_label

import kg.exporters.html_page
from kg.exporters.html_page import VENDOR, write_page
from kg.graph import KnowledgeGraph
from kg.types import Graph

BROWSER = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
needs_browser = pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
OF_THE_BROWSER = ("GL Driver Message", "software WebGL")
"""What the browser itself says of drawing without a graphics card."""
NOT_OURS = re.compile("|".join(OF_THE_BROWSER))


@dataclass(frozen=True)
class Shown:
    """What the browser made of the page, and what its console said."""

    dom: str
    console: list[str]

    def data(self, name: str) -> str | None:
        body = re.search(r"<body[^>]*>", self.dom)
        found = body and re.search(rf'data-{name}="([^"]*)"', body[0])
        return unescape(found[1]) if found else None


def show(page: Path, folder: Path, address: str = "", *flags: str) -> Shown:
    assert BROWSER is not None
    quiet = ["background-networking", "component-update", "sync", "default-apps", "extensions"]
    command = [
        *(BROWSER, "--headless", "--no-sandbox", "--no-first-run", "--enable-unsafe-swiftshader", "--enable-logging=stderr"),
        *("--v=0", "--window-size=1200,800", "--virtual-time-budget=4000", f"--user-data-dir={folder / 'profile'}"),
        *(f"--disable-{one}" for one in quiet),
        *flags,
        "--dump-dom",
        f"{page.as_uri()}{address}",
    ]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120, check=True)
    said = [line for line in ended.stderr.splitlines() if "CONSOLE" in line and not NOT_OURS.search(line)]
    return Shown(ended.stdout, said)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    write_page(sample(), tmp_path / "graph.html")
    return tmp_path / "graph.html"


@needs_browser
@pytest.mark.parametrize(
    ("flag", "drawing"), [("--mute-audio", "webgl"), ("--disable-3d-apis", "still")], ids=["webgl", "still"]
)
def test_it_draws_every_node_in_silence(page: Path, tmp_path: Path, flag: str, drawing: str) -> None:
    shown = show(page, tmp_path, "", flag)
    assert shown.console == []
    assert (shown.data("drawing"), shown.data("nodes"), shown.data("entities")) == (drawing, "12", "12")
    assert "12 entities · 12 statements · 2 figures · 2 documents" in shown.dom


@needs_browser
@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("#org-cargo-works", ["<h2>Cargo Works</h2>", "also: ", "negated", "possible", "legal form dropped"]),
        ("#place-norlandia", ['href="https://www.wikidata.org/wiki/Q0"', "cooperates with"]),
        ("#place-quayside-port", [">containers</a>", "2,500,000", "+8%, year-on-year"]),
        ("#event-cooperation", ["2025 to 2027", "participant", "← announces", "hydrogen"]),
        ("#stmt-bought", ['<mark class="subject" title="subject">the ministry</mark>', ">Cargo Works</mark>", "cue: denied"]),
        ("#stmt-bought", ["A port grows", 'href="https://news.example/port"', "2024-03-02", "rule trade: buy", "according to"]),
        ("#stmt-there", ["inference: locatedIn is transitive", "Follows from"]),
        ("#obs-ferries", ["ferries: about 40.5", "2024-01 to 2024-06", "Some 40 ferries use hydrogen."]),
        ("#place-norlandia~place-estmark", ["between", "planned", "2019-06"]),
    ],
)
def test_an_address_shows_what_it_names(page: Path, tmp_path: Path, address: str, expected: list[str]) -> None:
    shown = show(page, tmp_path, address)
    panel = shown.dom[shown.dom.index("<aside") : shown.dom.index("</aside>")]
    assert shown.console == []
    assert [one for one in expected if one not in panel] == []


DRIVE = """<script>
addEventListener("load", () => setTimeout(async () => {
  const box = document.getElementById("search");
  const stroke = (name) => new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true });
  const key = (target, name) => target.dispatchEvent(stroke(name));
  const pause = () => new Promise((done) => setTimeout(done, 50));
  const seen = [];
  key(document.body, "/");
  seen.push(document.activeElement === box);
  box.value = "harb";
  box.dispatchEvent(new Event("input"));
  seen.push(document.querySelectorAll("#suggestions li").length);
  key(box, "Enter");
  await pause();
  seen.push(location.hash, document.title, document.activeElement.id);
  key(document.body, "Escape");
  await pause();
  seen.push(document.getElementById("panel").hidden);
  document.querySelector("#classes input").click();
  seen.push(document.querySelectorAll("#list li").length);
  document.body.dataset.seen = seen.join("; ");
}, 100));
</script>"""


@needs_browser
def test_it_is_driven_from_the_keyboard(page: Path, tmp_path: Path) -> None:
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", DRIVE + "</body>"), encoding="utf-8")
    shown = show(page, tmp_path)
    assert shown.console == []
    title = "Harbour Ministry · Knowledge graph"
    assert shown.data("seen") == f"true; 1; #org-harbour-ministry; {title}; panel; true; 10"


@needs_browser
@pytest.mark.parametrize(
    "label", ["</script><script>document.title='x'</script>", "<!--<script>", "<img src=x onerror=alert(1)>", "🛳️ \u2028\x00"]
)
def test_names_are_never_markup(tmp_path: Path, label: str) -> None:
    write_page(with_label(label), tmp_path / "graph.html")
    shown = show(tmp_path / "graph.html", tmp_path, "#person-mira-holt")
    assert shown.console == []
    assert shown.data("nodes") == "12"
    assert shown.dom.count("<script") == 4  # the data, the libraries before and after they are run, the page's own
    assert "<img" not in shown.dom.replace(label, "")


@needs_browser
def test_an_empty_graph_is_a_page_too(tmp_path: Path) -> None:
    write_page(KnowledgeGraph(Graph("https://example.org/kg/id/", (), (), (), (), (), ()), ONTOLOGY), tmp_path / "graph.html")
    shown = show(tmp_path / "graph.html", tmp_path)
    assert shown.console == []
    assert shown.data("nodes") == "0"


def test_nothing_is_fetched(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert re.findall(r"<(?:script|img|iframe|object)[^>]*\ssrc=", text) == []
    assert re.findall(r'<link[^>]*href="([^"]*)"', text) == ["data:,"]
    assert "sourceMappingURL" not in text


@pytest.mark.parametrize("name", VENDOR)
def test_the_libraries_are_those_of_the_readme_and_bring_their_licences(name: str, page: Path) -> None:
    folder = Path(kg.exporters.html_page.__file__).parent / "vendor"
    digest = sha256((folder / name).read_bytes()).hexdigest()
    assert f"| {name} |" in (folder / "README.md").read_text(encoding="utf-8")
    assert digest in (folder / "README.md").read_text(encoding="utf-8")
    assert (folder / VENDOR[name]).read_text(encoding="utf-8").strip() in page.read_text(encoding="utf-8")
