(() => {
	const form = document.querySelector('.filter');
	if (!form) {
		return;
	}
	const search = form.querySelector('[type=search]');
	const output = form.querySelector('output');
	const groups = [...document.querySelectorAll('.group')].map(group => ({
		group, urgency: group.dataset.urgency, articles: [...group.querySelectorAll('article')].map(article => ({
			article, head: article.querySelector('h3').textContent.toLowerCase(), rows: [...article.querySelectorAll('li')].map(row => ({ row, words: null }))
		}))
	}));
	const on = name => new Set([...form.querySelectorAll('[name=' + name + ']:checked')].map(box => box.value));
	const show = () => {
		const urgencies = on('urgency'), kinds = on('kind');
		const wanted = search.value.normalize('NFC').trim().toLowerCase();
		let shown = 0, all = 0;
		for (const { group, urgency, articles } of groups) {
			let inGroup = 0;
			for (const { article, head, rows } of articles) {
				let here = 0;
				for (const line of rows) {
					let visible = urgencies.has(urgency) && line.row.dataset.kind.split(' ').some(kind => kinds.has(kind));
					if (visible && wanted && !head.includes(wanted)) {
						line.words ??= line.row.textContent.toLowerCase();
						visible = line.words.includes(wanted);
					}
					line.row.hidden = !visible;
					here += visible ? 1 : 0;
				}
				article.hidden = here === 0;
				inGroup += here;
				all += rows.length;
			}
			group.hidden = inGroup === 0;
			shown += inGroup;
		}
		output.value = shown + ' / ' + all;
	};
	form.addEventListener('input', show);
	form.addEventListener('submit', event => event.preventDefault());
	document.querySelectorAll('.figures a').forEach(link => link.addEventListener('click', () => {
		const group = document.querySelector(link.getAttribute('href'));
		if (group.hidden) {
			form.querySelectorAll('[type=checkbox]').forEach(box => { box.checked = true; });
			search.value = '';
			show();
		}
	}));
	form.hidden = false;
	show();
})();
