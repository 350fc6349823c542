/// How pages look: light and dark, on screens of any width and on paper.
///
/// The colours are those of Okabe and Ito (2008), which colour-blind eyes tell apart, made lighter or darker until they stand
/// out three to one against the page. Dashes and marks differ too.
enum StyleSheet {
    static let text = """
        :root{--bg:#fff;--card:#f6f8fa;--ink:#1b2128;--soft:#57606a;--line:#d5dae0;--grid:#e9edf1;--accent:#0b62b8;
        --red:#c94a00;--green:#00785a;--yellow:#b57400;--blue:#0b62b8;--magenta:#a8437f;--cyan:#1583bd}
        @media (prefers-color-scheme:dark){:root{--bg:#11151a;--card:#191f26;--ink:#e6eaef;--soft:#a3adb8;--line:#38424d;
        --grid:#232b34;--accent:#6cb6ff;--red:#ff8f4d;--green:#35c79d;--yellow:#f0b73f;--blue:#6cb6ff;--magenta:#e69ac6;
        --cyan:#62c6f2}}
        *{box-sizing:border-box}
        html{background:var(--bg);color:var(--ink);-webkit-text-size-adjust:100%}
        body{margin:0;font:16px/1.65 system-ui,-apple-system,"Apple SD Gothic Neo","Malgun Gothic","Noto Sans KR","Noto Sans CJK KR",
        "Nanum Gothic",sans-serif;word-break:keep-all;overflow-wrap:anywhere}
        section:first-of-type{margin-top:1.6rem}
        main{max-width:56rem;margin:0 auto;padding:2rem 1.25rem 3rem}
        h1{font-size:1.6rem;line-height:1.3;margin:0 0 .3rem}
        h2{font-size:1.15rem;margin:2.6rem 0 .8rem}
        h3{font-size:1rem;margin:1.6rem 0 .5rem}
        p{margin:.5rem 0}
        .lead{color:var(--soft);margin:0}.lead .b{color:var(--ink)}
        .reading,.note{color:var(--soft);font-size:.92rem;max-width:46rem}
        figure{margin:0 0 .6rem;min-width:0}
        svg.plot{display:block;width:100%;height:auto;max-width:100%}
        svg text{font-size:13px;fill:var(--ink)}
        text.tick{fill:var(--soft);font-variant-numeric:tabular-nums}text.name{fill:var(--soft)}
        text.e{text-anchor:end}text.m{text-anchor:middle}
        .grid{stroke:var(--grid);stroke-width:1;fill:none}.axis{stroke:var(--line);stroke-width:1.2;fill:none}
        svg{--c:var(--ink)}
        .red{--c:var(--red)}.green{--c:var(--green)}.yellow{--c:var(--yellow)}.blue{--c:var(--blue)}.magenta{--c:var(--magenta)}
        .cyan{--c:var(--cyan)}.d{--c:var(--soft)}
        span.red,span.green,span.yellow,span.blue,span.magenta,span.cyan,span.d{color:var(--c)}
        .b{font-weight:700}
        .l{fill:none;stroke:var(--c);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.l.b{stroke-width:2.8}
        .l.d{stroke-width:1.6}.l.c{stroke-width:1.1;stroke-opacity:.8}.l.thin{stroke-width:1.1}.l.thin.b{stroke-width:1.7}
        .l.thin.d{stroke-opacity:.55}
        .p1{stroke-dasharray:9 5}.p2{stroke-dasharray:1 5}.p3{stroke-dasharray:10 4 1 4}
        .a{fill:var(--c);fill-opacity:.15;stroke:none}.a.s{fill-opacity:.55}
        .h{fill:var(--accent);fill-opacity:.1;stroke:none}
        .f{fill:var(--c);stroke:var(--bg);stroke-width:.8}.o{fill:var(--bg);stroke:var(--c);stroke-width:1.6}
        .l.x{stroke-width:2.2}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.35rem .5rem;margin:0 0 .4rem;padding:0;font-size:.88rem}
        .legend li,.legend button{display:inline-flex;align-items:center;gap:.4rem}
        .legend svg{width:36px;height:14px;flex:none;overflow:visible}
        .legend li{padding:.1rem .3rem}.legend li:has(button){padding:0}
        .legend button{font:inherit;color:inherit;background:none;border:1px solid var(--line);border-radius:99px;
        padding:.1rem .65rem;cursor:pointer}.legend button[aria-pressed=false]{opacity:.45;text-decoration:line-through}
        .scroll{overflow-x:auto}
        table{border-collapse:collapse;font-size:.92rem;font-variant-numeric:tabular-nums;margin:.3rem 0}
        th,td{padding:.32rem .8rem .32rem 0;text-align:left;border-bottom:1px solid var(--grid);white-space:nowrap;vertical-align:top}
        th{color:var(--soft);font-weight:600;border-color:var(--line)}.n{text-align:right}
        .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1.2rem 1.6rem}
        .pair>:only-child{max-width:32rem}
        .bars{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:auto 1fr auto;gap:.3rem .8rem;align-items:center}
        .bars li{display:contents}.bars .label{font-size:.92rem}.bars .value{font-variant-numeric:tabular-nums;color:var(--soft)}
        .track{background:var(--grid);border-radius:3px;height:1rem}.bar{display:block;height:100%;border-radius:3px;
        background:var(--c);min-width:1px}
        pre{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.7rem .9rem;overflow-x:auto;margin:.4rem 0;
        font:.86rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Noto Sans Mono CJK KR",monospace;white-space:pre-wrap}
        footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem;color:var(--soft);font-size:.9rem}
        .player{position:sticky;top:0;z-index:1;background:var(--bg);border-bottom:1px solid var(--line);padding:.55rem 0;
        margin:1.4rem 0 .4rem;display:none;gap:.6rem;align-items:center}
        .js .player{display:flex}
        .player input{flex:1;min-width:4rem;accent-color:var(--accent)}
        .player button{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:6px;
        padding:.15rem .7rem;cursor:pointer}.player button:disabled{opacity:.4;cursor:default}
        .player output{min-width:5.5rem;text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
        .step{display:none;border:1px solid var(--line);border-radius:10px;background:var(--bg);padding:.2rem 1.1rem 1rem}
        .step>h3:first-child{font-size:1.1rem;margin-top:.8rem}
        .steps .step:target,.steps:not(:has(:target)) .step:last-child,.js .steps .step.now{display:block}
        .js .steps .step:not(.now){display:none}
        .jump{display:flex;justify-content:space-between;gap:1rem;font-size:.9rem;margin-top:1rem}.js .jump{display:none}
        .value{font-weight:600}
        a{color:var(--accent)}
        :focus-visible{outline:2px solid var(--accent);outline-offset:2px}
        details{margin:.6rem 0}summary{cursor:pointer;color:var(--soft)}
        ol.split{margin:.2rem 0;padding:0;list-style:none}
        [data-t]{cursor:pointer}[data-t].later{display:none}[data-t].now>:last-child{stroke:var(--red);stroke-width:3;fill:var(--bg)}
        @media (max-width:760px){svg.plot.wide text{font-size:18px}}
        @media (max-width:520px){svg.plot.wide text{font-size:23px}.wide .l{stroke-width:3}.wide circle{r:7px}main{padding:1.3rem .9rem 2rem}
        h1{font-size:1.35rem}.step{padding:.1rem .7rem .8rem}.player output{min-width:auto}}
        @media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--grid:#e5e5e5}main{max-width:none;padding:0}
        .player,.jump{display:none!important}section,figure,tr{break-inside:avoid}pre{white-space:pre-wrap}.step{border:0;padding:0}}
        """
}
