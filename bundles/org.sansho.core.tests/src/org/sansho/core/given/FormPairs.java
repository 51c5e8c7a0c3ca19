// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sansho.core.given.EditionPairs.Pair;
import org.sansho.model.Edition;
import org.sansho.model.Form;
import org.sansho.model.FormSection;
import org.sansho.model.Item;
import org.sansho.model.Scope;

/**
 * Makes the forms of a checklist in two editions: items that were for reference are asked for and the other way round, what was asked of
 * several scopes is joined, and all numbers change their style.
 */
final class FormPairs {

	private static final List<String> SCOPES = List.of("サーバ", "端末PC", "ネットワーク機器");
	private static final List<String> NAMES = List.of("医療機関確認用", "事業者確認用");

	/** An item while it is being made. */
	private static final class Draft {
		private final List<Draft> from = new ArrayList<>();
		private final List<String> scopes = new ArrayList<>();
		private String title;
		private boolean reference;
		private boolean conditional;
		private Item made;

		Draft younger() {
			Draft copy = new Draft();
			copy.from.add(this);
			copy.scopes.addAll(scopes);
			copy.title = title;
			copy.reference = reference;
			copy.conditional = conditional;
			return copy;
		}
	}

	private final Random random;
	private final GuidelineWords words;
	private final double changed;

	FormPairs(Random random, GuidelineWords words, double changed) {
		this.random = random;
		this.words = words;
		this.changed = changed;
	}

	/** Makes forms with {@code items} items in all, about, and adds what became of what to {@code truth}. */
	List<Form> make(int items, Edition older, Edition newer, Set<Pair> truth) {
		List<Form> forms = new ArrayList<>();
		int left = items;
		for (int i = 0; i < NAMES.size(); i++) {
			List<FormSection> olds = new ArrayList<>();
			List<FormSection> youngs = new ArrayList<>();
			for (int section = 1; section == 1 || left > (NAMES.size() - 1 - i) * items / NAMES.size(); section++) {
				List<Draft> drafts = drafts();
				left -= drafts.size();
				List<Draft> evolved = evolved(drafts);
				olds.add(section(String.valueOf(section), drafts, false));
				youngs.add(section(String.valueOf(section), evolved, true));
				evolved.forEach(young -> young.from.forEach(old -> truth.add(new Pair(old.made, young.made))));
			}
			forms.add(Model.form(NAMES.get(i), older, olds.toArray(FormSection[]::new)));
			forms.add(Model.form(NAMES.get(i), newer, youngs.toArray(FormSection[]::new)));
		}
		return forms;
	}

	/** Ordered by scope, as forms are. */
	private List<Draft> drafts() {
		List<Draft> drafts = new ArrayList<>();
		for (String scope : SCOPES) {
			for (int i = 0; i < 3 + random.nextInt(4); i++) {
				Draft draft = new Draft();
				draft.scopes.add(scope);
				draft.title = words.title(words.what());
				draft.reference = random.nextInt(6) == 0;
				draft.conditional = random.nextInt(8) == 0;
				drafts.add(draft);
			}
		}
		// The same is asked of servers and of clients.
		for (Draft draft : List.copyOf(drafts)) {
			if (draft.scopes.contains(SCOPES.get(0)) && random.nextInt(3) == 0) {
				Draft twin = new Draft();
				twin.scopes.add(SCOPES.get(1));
				twin.title = draft.title;
				drafts.add(drafts.stream().filter(one -> one.scopes.contains(SCOPES.get(0))).mapToInt(drafts::indexOf).max().orElse(0) + 1, twin);
			}
		}
		return drafts;
	}

	private List<Draft> evolved(List<Draft> drafts) {
		Map<Draft, Draft> younger = new LinkedHashMap<>();
		drafts.forEach(draft -> younger.put(draft, draft.younger()));
		List<Draft> evolved = new ArrayList<>(younger.values());
		for (Draft draft : drafts) {
			Draft young = younger.get(draft);
			if (!evolved.contains(young) || random.nextDouble() >= changed) {
				continue;
			}
			List<Draft> twins = evolved.stream().filter(one -> one != young && one.from.size() == 1 && young.from.size() == 1 && one.title.equals(young.title)).toList();
			if (!twins.isEmpty()) {
				// One question for several scopes.
				twins.forEach(twin -> {
					young.from.addAll(twin.from);
					young.scopes.addAll(twin.scopes);
				});
				young.reference = false;
				evolved.removeAll(twins);
				continue;
			}
			switch (random.nextInt(6)) {
				case 0, 1 -> young.reference = !young.reference;
				case 2 -> young.title = words.retitled(young.title);
				case 3 -> young.conditional = !young.conditional;
				case 4 -> evolved.remove(young);
				default -> {
					Draft added = new Draft();
					added.scopes.addAll(young.scopes);
					added.title = words.title(words.what());
					evolved.add(evolved.indexOf(young), added);
				}
			}
		}
		return evolved;
	}

	private static FormSection section(String number, List<Draft> drafts, boolean circled) {
		FormSection section = Model.formSection(number);
		section.setTitle("医療情報システムの管理・運用");
		Map<List<String>, Scope> scopes = new LinkedHashMap<>();
		int at = 1;
		for (Draft draft : drafts) {
			Scope scope = scopes.computeIfAbsent(draft.scopes, titles -> {
				Scope made = Model.scope();
				made.getTitles().addAll(titles);
				section.getEntries().add(made);
				return made;
			});
			draft.made = Model.item("");
			draft.made.setTitle(draft.title);
			draft.made.setReference(draft.reference ? "参考項目" : null);
			if (draft.conditional) {
				draft.made.getConditions().add("事業者と契約していない場合は、記入しなくてよい。");
			}
			scope.getItems().add(draft.made);
		}
		// Numbers run on through the scopes.
		for (Scope scope : scopes.values()) {
			for (Item item : scope.getItems()) {
				item.setNumber(circled && at <= 20 ? Character.toString('①' + at - 1) : "(" + at + ")");
				at++;
			}
		}
		return section;
	}
}
