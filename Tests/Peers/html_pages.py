#!/usr/bin/env python3
"""Opens the pages of --html in a real browser: no console error, no network request, nothing wider than the screen,
a slider that works by mouse and by keys, switches that switch, and the last step visible without a script.

    python3 -m venv venv && venv/bin/pip install playwright      # and Chromium: apt install chromium
    venv/bin/python Tests/Peers/html_pages.py .build/debug/tamsaek [folder for screenshots]
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

program = pathlib.Path(sys.argv[1]).resolve()
root = pathlib.Path(__file__).resolve().parents[2]
journal = root / "Tests/TamsaekTests/Golden/storage/main.log"
pages = {
    "compare": ["compare", "--objective", "branin", "--samplers", "grid,random,tpe", "--trials", "60"],
    "compare-pruners": ["compare", "--objective", "training", "--samplers", "random,tpe", "--pruner", "nop,median",
                        "--trials", "20", "--seeds", "6"],
    "trace-tpe-1d": ["trace", "--objective", "forrester", "--trials", "15", "--seed", "1"],
    "trace-tpe-2d": ["trace", "--objective", "branin", "--trials", "50"],
    "trace-gp-2d": ["trace", "--objective", "branin", "--sampler", "gp", "--trials", "16"],
    "trace-gp-noisy": ["trace", "--objective", "forrester-noisy", "--sampler", "gp", "--trials", "16"],
    "trace-pruned": ["trace", "--objective", "training", "--pruner", "median", "--trials", "25"],
    "trace-random": ["trace", "--objective", "himmelblau", "--sampler", "random", "--trials", "12"],
}
for kind in "history intermediate slice contour parallel edf importance rank timeline".split():
    pages[f"plot-{kind}"] = ["plot", kind, str(journal), "--study-name", "s-mixed"]


def check(browser, name, file, shots):
    for width in (1280, 400):
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, locale="ko-KR")
            page = context.new_page()
            problems, requests = [], []
            page.on("console", lambda message: problems.append(message.text) if message.type in ("error", "warning") else None)
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.on("request", lambda request: requests.append(request.url))
            page.goto(file.as_uri())
            assert not problems, f"{name}: {problems}"
            assert requests == [file.as_uri()], f"{name} asks for {requests}"
            overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert overflow <= 0, f"{name} is {overflow} px too wide at {width}"
            assert page.evaluate("document.querySelectorAll('svg.plot title, svg.plot desc').length") > 0 or "importance" in name
            if page.locator(".player").count():
                walk(page, name)
            buttons = page.locator(".legend button")
            if buttons.count():
                key = page.locator(".legend li").first.get_attribute("data-key")
                layer = page.locator("figure").first.locator(f"[data-s='{key}']").first
                buttons.first.click()
                assert layer.evaluate("e => e.style.display") == "none", f"{name}: a switch that does not switch"
                buttons.first.click()
                assert layer.evaluate("e => e.style.display") == ""
            page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
            page.screenshot(path=str(shots / f"{name}-{width}-{scheme}.png"), full_page=True)
            assert not problems, f"{name}: {problems}"
            context.close()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    if page.locator(".step").count():
        visible = [step for step in page.locator(".step").all() if step.is_visible()]
        assert len(visible) == 1 and visible[0].get_attribute("id") == page.locator(".step").last.get_attribute("id")
        visible[0].locator(".jump a").first.click()
        assert page.locator(".step").nth(page.locator(".step").count() - 2).is_visible(), f"{name}: links without a script"
    context.close()


def walk(page, name):
    count = page.locator(".step").count()
    slider = page.locator(".player input")

    def shown():
        numbers = [i for i, step in enumerate(page.locator(".step").all()) if step.is_visible()]
        assert len(numbers) == 1, f"{name} shows {numbers}"
        return numbers[0]

    assert slider.get_attribute("aria-label")
    assert shown() == count - 1
    page.keyboard.press("Home")
    assert shown() == 0
    page.keyboard.press("ArrowRight")
    assert shown() == 1
    page.locator(".player button").last.click()
    assert shown() == 2
    slider.fill(str(count // 2))
    assert shown() == count // 2 == int(slider.input_value())
    hidden = page.evaluate("[...document.querySelectorAll('[data-t]')].filter(m => Number(m.dataset.t) > %d)"
                           ".every(m => getComputedStyle(m).display === 'none')" % (count // 2))
    assert hidden, f"{name}: trials of the future are shown"
    slider.fill(str(count - 1))
    slider.evaluate("e => e.blur()")
    page.keyboard.press("ArrowLeft")
    assert shown() == count - 2
    page.keyboard.press("End")
    assert shown() == count - 1


def main():
    shots = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp(prefix="pages-"))
    shots.mkdir(parents=True, exist_ok=True)
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        for name, arguments in pages.items():
            file = shots / f"{name}.html"
            made = []
            for _ in range(2):
                result = subprocess.run(
                    [program, *arguments, "--html", file], capture_output=True, text=True)
                if result.returncode != 0:
                    break
                made.append(file.read_bytes())
            if result.returncode != 0:
                assert name == "plot-timeline" and "시각" in result.stderr, f"{name}: {result.stderr}"
                continue
            assert made[0] == made[1], f"{name}: the same command made another file"
            assert len(made[0]) < 1_000_000, f"{name}: {len(made[0])} bytes"
            check(browser, name, file, shots)
            print(f"{name}: {len(made[0]) // 1000} kB")
        browser.close()
    print(f"screenshots: {shots}")


main()
