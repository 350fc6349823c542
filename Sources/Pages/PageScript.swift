/// What a page does: names in legends switch what they name, and a slider walks through the trials.
///
/// Without it everything is there but the switches: the trials are reached by the links below each.
enum PageScript {
    static let text = """
        'use strict';
        document.documentElement.classList.add('js');
        for (const item of document.querySelectorAll('.legend li')) {
          const button = document.createElement('button');
          button.type = 'button';
          button.append(...item.childNodes);
          item.append(button);
          button.setAttribute('aria-pressed', 'true');
          const layers = item.closest('figure').querySelectorAll('[data-s="' + item.dataset.key + '"]');
          button.addEventListener('click', () => {
            const isShown = button.getAttribute('aria-pressed') === 'false';
            button.setAttribute('aria-pressed', String(isShown));
            for (const layer of layers) layer.style.display = isShown ? '' : 'none';
          });
        }
        const player = document.querySelector('.player');
        if (player) {
          const steps = [...document.querySelectorAll('.step')];
          const slider = player.querySelector('input');
          const output = player.querySelector('output');
          const [back, next] = player.querySelectorAll('button');
          const marks = document.querySelectorAll('[data-t]');
          const indexOf = hash => steps.findIndex(step => '#' + step.id === hash);
          const go = (index, isQuiet) => {
            const at = Math.max(0, Math.min(steps.length - 1, index));
            steps.forEach((step, number) => step.classList.toggle('now', number === at));
            for (const mark of marks) {
              const trial = Number(mark.dataset.t);
              mark.classList.toggle('later', trial > at);
              mark.classList.toggle('now', trial === at);
            }
            slider.value = at;
            slider.setAttribute('aria-valuetext', '시도 ' + at);
            output.textContent = '시도 ' + at + ' / ' + (steps.length - 1);
            back.disabled = at === 0;
            next.disabled = at === steps.length - 1;
            if (!isQuiet) history.replaceState(null, '', '#' + steps[at].id);
          };
          slider.addEventListener('input', () => go(Number(slider.value)));
          back.addEventListener('click', () => go(Number(slider.value) - 1));
          next.addEventListener('click', () => go(Number(slider.value) + 1));
          for (const mark of marks) mark.addEventListener('click', () => go(Number(mark.dataset.t)));
          document.addEventListener('keydown', event => {
            if (event.target === slider || event.altKey || event.ctrlKey || event.metaKey) return;
            if (event.target.closest('.scroll, pre')) return;
            const moves = {ArrowLeft: -1, ArrowRight: 1};
            if (event.key in moves) { go(Number(slider.value) + moves[event.key]); event.preventDefault(); }
            if (event.key === 'Home') { go(0); event.preventDefault(); }
            if (event.key === 'End') { go(steps.length - 1); event.preventDefault(); }
          });
          addEventListener('hashchange', () => { if (indexOf(location.hash) >= 0) go(indexOf(location.hash), true); });
          go(indexOf(location.hash) < 0 ? steps.length - 1 : indexOf(location.hash), true);
        }
        """
}
