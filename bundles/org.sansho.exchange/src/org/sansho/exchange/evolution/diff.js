(() => {
	const form = document.querySelector('.filter');
	const boxes = [...form.querySelectorAll('[type=checkbox]')];
	const search = form.querySelector('[type=search]');
	const output = form.querySelector('output');
	const chapters = [...document.querySelectorAll('.chapter')].map(chapter => ({
		chapter, rows: [...chapter.querySelectorAll('tbody tr')].map(row => ({ row, kinds: row.dataset.kinds.split(' '), words: null }))
	}));
	const show = () => {
		const on = new Set(boxes.filter(box => box.checked).map(box => box.value));
		const wanted = search.value.normalize('NFC').trim().toLowerCase();
		let shown = 0, all = 0;
		for (const { chapter, rows } of chapters) {
			let here = 0;
			for (const line of rows) {
				let visible = line.kinds.some(kind => on.has(kind));
				if (visible && wanted) {
					line.words ??= line.row.textContent.toLowerCase();
					visible = line.words.includes(wanted);
				}
				line.row.hidden = !visible;
				here += visible ? 1 : 0;
			}
			chapter.hidden = here === 0;
			shown += here;
			all += rows.length;
		}
		output.value = shown + ' / ' + all;
	};
	form.addEventListener('input', show);
	form.addEventListener('submit', event => event.preventDefault());
	document.querySelectorAll('.contents a').forEach(link => link.addEventListener('click', () => {
		const chapter = document.querySelector(link.getAttribute('href'));
		if (chapter.hidden) {
			boxes.forEach(box => { box.checked = true; });
			search.value = '';
			show();
		}
	}));
	form.hidden = false;
	show();
})();
