// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.ide.actions;

import com.google.inject.Inject;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.form.FormColumns;
import org.sansho.core.rules.catalogue.InvisibleCharacter;
import org.sansho.core.text.Messages;
import org.sansho.dsl.conversion.QuotedText;
import org.sansho.dsl.ide.actions.Mend.Change;
import org.sansho.dsl.resource.TextSpans.Span;
import org.sansho.model.Annotated;
import org.sansho.model.Column;
import org.sansho.model.ColumnKind;
import org.sansho.model.Form;
import org.sansho.model.Gate;
import org.sansho.model.Profile;
import org.sansho.model.Provision;
import org.sansho.model.SanshoPackage.Literals;

/** Puts single values right: names, dates, figures, choices, sheets. */
final class ValueMends {

	private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
	/** Greek and Cyrillic letters, and the Latin ones that they look like. */
	private static final String LIKE_LATIN = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνАВЕЅІЈКМНОРСТУХаеорсухѕіј";
	private static final String LATIN = "ABEZHIKMNOPTYXopvABESIJKMHOPCTYXaeopcyxsij";
	private static final double PERCENT = 100;
	private static final int WIDEST_COLUMN = 255;
	private static final int MOST_CHOICES = 4;

	private final IValueConverterService words;
	private final NumberMends numbers;
	private final Messages messages;

	@Inject
	ValueMends(IValueConverterService words, NumberMends numbers, Locale locale) {
		this.words = words;
		this.numbers = numbers;
		this.messages = new Messages(ValueMends.class, locale);
	}

	/** SN110: the name in normalisation form C; it is the same name, so that citations stay. */
	List<Mend> normalised(Place place) {
		String better = Normalizer.normalize(place.text(), Normalizer.Form.NFC);
		return better.equals(place.text()) ? List.of() : List.of(replaced(place, messages.get("normalise"), better));
	}

	/** SN112: the text without what nobody can see; citations of a provision follow, other names are left to a rename. */
	List<Mend> visible(Place place) {
		boolean quoted = place.text().length() > 2 && place.text().startsWith("\"");
		String inner = quoted ? place.text().substring(1, place.text().length() - 1) : place.text();
		boolean script = place.key().endsWith(".script");
		String better = script ? latin(inner) : InvisibleCharacter.mended(inner, true);
		if (better.equals(inner) || better.isBlank() || script && better.codePoints().anyMatch(ValueMends::isGreekOrCyrillic)) {
			return List.of();
		}
		String title = messages.get(script ? "script" : "visible");
		Optional<EObject> object = place.object();
		Optional<Provision> provision = object.filter(Provision.class::isInstance).map(Provision.class::cast)
				.filter(of -> place.file().spans().of(of, Literals.PROVISION__NUMBER, 0).offset() == place.offset());
		if (provision.isPresent()) {
			return numbers.renamed(place, provision.get(), better).map(mend -> new Mend(title, true, mend.edits())).stream().toList();
		}
		boolean cited = place.project().files().stream().flatMap(file -> file.links().stream()).anyMatch(link -> object.filter(link::leadsTo).isPresent());
		boolean isName = object.isPresent() && object.get().eClass().getEStructuralFeature("name") != null
				&& place.file().spans().of(object.get(), object.get().eClass().getEStructuralFeature("name"), 0).offset() == place.offset();
		return isName && cited ? List.of() : List.of(replaced(place, title, quoted ? '"' + better + '"' : better));
	}

	private static String latin(String text) {
		StringBuilder latin = new StringBuilder(text);
		for (int i = 0; i < latin.length(); i++) {
			int at = LIKE_LATIN.indexOf(latin.charAt(i));
			if (at >= 0) {
				latin.setCharAt(i, LATIN.charAt(at));
			}
		}
		return latin.toString();
	}

	private static boolean isGreekOrCyrillic(int c) {
		Character.UnicodeScript script = Character.UnicodeScript.of(c);
		return script == Character.UnicodeScript.GREEK || script == Character.UnicodeScript.CYRILLIC;
	}

	/** SN105: the nearest day of the month. */
	List<Mend> possibleDay(Place place) {
		Matcher day = DAY.matcher(place.text());
		if (!day.matches() || Integer.parseInt(day.group(2)) < 1 || Integer.parseInt(day.group(2)) > 12 || day.group(1).equals("0000")) {
			return List.of();
		}
		YearMonth month = YearMonth.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
		String better = month.atDay(Math.clamp(Integer.parseInt(day.group(3)), 1, month.lengthOfMonth())).toString();
		return better.equals(place.text()) ? List.of() : List.of(replaced(place, messages.get("replace", better), better));
	}

	/** SN106: a confidence that was given in percent; the widest column. */
	List<Mend> inRange(Place place) {
		if (place.key().endsWith(".width")) {
			return place.object(Column.class).filter(column -> column.getWidth() != null && column.getWidth() > WIDEST_COLUMN)
					.map(column -> replaced(place, messages.get("replace", Integer.toString(WIDEST_COLUMN)), Integer.toString(WIDEST_COLUMN))).stream().toList();
		}
		try {
			double value = Double.parseDouble(place.text());
			String better = words.toString(value / PERCENT, "Decimal");
			return value > 1 && value <= PERCENT ? List.of(replaced(place, messages.get("replace", better), better)) : List.of();
		} catch (NumberFormatException e) {
			return List.of();
		}
	}

	/** SN108: without the profile. */
	List<Mend> withoutProfile(Place place) {
		return place.object(Profile.class).map(profile -> Mend.in(place.file().uri(), messages.get("profile", profile.getName()), false,
				List.of(Removal.of(place.file(), profile)))).stream().toList();
	}

	/** SN501: the choices that the other answer columns of the document have. */
	List<Mend> choices(Place place) {
		Optional<Column> column = place.object(Column.class).filter(of -> of.getKind() == ColumnKind.ANSWER && of.getChoices().isEmpty() && of.getTitle() != null);
		Optional<Form> form = place.object(Form.class);
		if (column.isEmpty() || form.isEmpty() || form.get().getEdition() == null) {
			return List.of();
		}
		Set<String> lists = new LinkedHashSet<>();
		place.corpus().documentOf(form.get().getEdition()).map(place.corpus()::editionsOf).orElse(List.of()).reversed().forEach(edition ->
				place.corpus().forms(edition).forEach(other -> FormColumns.declared(other).stream()
						.filter(known -> known.getKind() == ColumnKind.ANSWER && !known.getChoices().isEmpty())
						.forEach(known -> lists.add(String.join(", ", known.getChoices().stream().map(QuotedText::quote).toList())))));
		Span title = place.file().spans().of(column.get(), Literals.COLUMN_ELEMENT__TITLE, 0);
		return lists.stream().limit(2).map(list -> Mend.at(place, messages.get("choices", list), true, title.offset() + title.length(), 0, " choices " + list)).toList();
	}

	/** SN503: each of the choices that there are. */
	List<Mend> possibleAnswer(Place place) {
		Optional<Gate> gate = place.object(Gate.class);
		if (gate.isEmpty()) {
			return List.of();
		}
		Set<String> choices = new LinkedHashSet<>(gate.get().getChoices());
		if (choices.isEmpty() && gate.get().eContainer() instanceof Form form) {
			FormColumns.declared(form).stream().filter(column -> column.getKind() == ColumnKind.ANSWER).forEach(column -> choices.addAll(column.getChoices()));
		}
		return choices.stream().limit(MOST_CHOICES).map(QuotedText::quote)
				.map(choice -> Mend.at(place, messages.get("replace", choice), false, place.offset(), place.end() - place.offset(), choice)).toList();
	}

	/** SN506: a sheet that is called like its form. */
	List<Mend> ownSheet(Place place) {
		Optional<Form> form = place.object(Form.class).filter(of -> of.getSheet() != null && of.getName() != null && !of.getSheet().equals(of.getName()));
		return form.map(of -> replaced(place, messages.get("replace", QuotedText.quote(of.getName())), QuotedText.quote(of.getName()))).stream().toList();
	}

	/** SN507: the list without the choice. */
	List<Mend> withoutChoice(Place place) {
		Optional<EObject> object = place.object().filter(of -> of instanceof Column || of instanceof Gate);
		if (object.isEmpty()) {
			return List.of();
		}
		boolean column = object.get() instanceof Column;
		int count = column ? ((Column) object.get()).getChoices().size() : ((Gate) object.get()).getChoices().size();
		List<Span> spans = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			spans.add(place.file().spans().of(object.get(), column ? Literals.COLUMN__CHOICES : Literals.GATE__CHOICES, i));
		}
		int member = spans.stream().map(Span::offset).toList().indexOf(place.offset());
		return Removal.ofMember(place.file().text(), spans, member).map(change -> Mend.in(place.file().uri(), messages.get("choice", place.text()), true, List.of(change)))
				.stream().toList();
	}

	/** SN801: the fact without the remark that nobody has checked it. */
	List<Mend> verified(Place place) {
		Optional<Annotated> fact = place.object(Annotated.class);
		int keyword = place.file().text().lastIndexOf("unverified", place.offset());
		if (fact.isEmpty() || keyword < 0 || !place.file().text().substring(keyword + "unverified".length(), place.offset()).isBlank()) {
			return List.of();
		}
		Change change = Removal.of(place.file(), keyword, place.end());
		return List.of(Mend.in(place.file().uri(), messages.get("verified"), false, List.of(change)));
	}

	private static Mend replaced(Place place, String title, String text) {
		return Mend.at(place, title, true, place.offset(), place.end() - place.offset(), text);
	}
}
