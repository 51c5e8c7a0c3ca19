// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.reading;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which checklists say what is what.
 *
 * <p>For the comparison full-width letters count as the usual ones; what is kept of a form never goes through this.
 */
final class Words {

	private static final Pattern ITEM = Pattern.compile(".{0,8}(?:チェック|確認|点検|評価|遵守|要求)(?:項目|事項|内容)|項目(?:名|内容)?|設問|質問(?:事項)?|内容|要件|item|check ?item|question");
	private static final Pattern ANSWER = Pattern.compile("[0-9]+回目|.{0,6}結果(?:\\(.*\\))?|回答欄?|実施(?:の)?(?:状況|有無)|対応(?:の)?(?:状況|有無)|判定|.{0,4}チェック欄?|answer|result");
	private static final Pattern DATE = Pattern.compile(".{0,8}(?:目標日|期限|予定日|実施日|確認日|完了日|記入日|年月日|月日|日付|date)");
	private static final Pattern REMARKS = Pattern.compile(".{0,6}(?:備考欄?|特記(?:事項)?|コメント|メモ|担当者?|理由|remarks?|comments?|notes?)");
	private static final Pattern BASIS = Pattern.compile(".{0,8}(?:根拠|参照(?:箇所|条項)?|該当箇所|ガイドライン.{0,8}|basis)");
	private static final Pattern LEFT = Pattern.compile("no\\.?|番号|#|区分|大?分類|大項目|中項目|カテゴリー?|対象(?:機器|区分)?|節|種別");
	private static final Pattern DATE_ALONE = Pattern.compile("\\(?(?:日付|年月日|月日|確認日|回答日|date)\\)?");
	private static final Pattern DATE_BLANK = Pattern.compile("[(\\[]?[\\s令和平成年月日/.:]*[)\\]]?");
	private static final Pattern DATE_BLANK_BEHIND = Pattern.compile("\\(\\s*(?:日付|[令和年\\s]*[/月.][日\\s]*)\\s*\\)");
	private static final Pattern SINGLE_CHOICE = Pattern.compile("はい|いいえ|○|×|有|無|あり|なし|済|未|yes|no|適|否|対象外|該当なし|非該当");
	private static final Pattern BLANK = Pattern.compile(".{0,16}(?:名称?|日|者|番号|所在地|住所|電話|連絡先|氏名|部署|所属|役職|責任者|コード|開設者)");
	private static final Pattern DATED_BLANK = Pattern.compile(".{0,14}(?:日|日付|年月日)");
	private static final Pattern STOP = Pattern.compile("[「『“\"]([^」』”\"]{1,10})[」』”\"]の?(?:場合|とき)");
	private static final Pattern GATE = Pattern.compile("(?s).*(?:有無|以下(?:の|すべて|全て).*不要).*");
	private static final int HEADER_LENGTH = 24;

	private Words() {
	}

	/** {@code text} for a comparison: no full-width letters, no blanks around it, small letters. */
	static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(java.util.Locale.ROOT);
	}

	private static boolean is(Pattern pattern, String text) {
		return text.length() <= HEADER_LENGTH * 2 && pattern.matcher(folded(text).replaceAll("\\s", "")).matches();
	}

	/** Whether a column with this title holds the items. */
	static boolean isItems(String title) {
		return is(ITEM, title);
	}

	/** Whether a column with this title is one of those that are filled in, or says what an item rests on. */
	static boolean isColumn(String title) {
		return is(ANSWER, title) || isDate(title) || isRemarks(title) || isBasis(title) || choices(title).size() > 1;
	}

	static boolean isAnswer(String title) {
		return is(ANSWER, title);
	}

	static boolean isDate(String title) {
		return is(DATE, title);
	}

	static boolean isRemarks(String title) {
		return is(REMARKS, title);
	}

	static boolean isBasis(String title) {
		return is(BASIS, title);
	}

	/** Whether a column with this title stands left of the items and numbers or divides them. */
	static boolean isLeft(String title) {
		return is(LEFT, title);
	}

	/** Whether it only says that a date goes here. */
	static boolean isDateAlone(String text) {
		return is(DATE_ALONE, text);
	}

	/** Whether it is a date or the like that is yet to be filled in. */
	static boolean isEmptyDate(String text) {
		return DATE_BLANK.matcher(folded(text)).matches();
	}

	/** Whether a place for a date stands behind the choices. */
	static boolean hasPlaceForDate(String text) {
		return DATE_BLANK_BEHIND.matcher(folded(text)).find();
	}

	/** Whether this is one of the usual choices. */
	static boolean isChoice(String text) {
		return is(SINGLE_CHOICE, text);
	}

	/** The choices that {@code text} offers, such as はい・いいえ; none if it offers none. The words stay as they are. */
	static List<String> choices(String text) {
		if (text.length() > HEADER_LENGTH * 2) {
			return List.of();
		}
		String bare = text.replaceAll("[(（][^)）]*[)）]?\\s*$", "").strip();
		List<String> parts = Arrays.stream(bare.split("\\s*[・/／|｜、,\\n]\\s*|[\\s\u3000]+")).map(part -> part.replaceAll("^[□☐◯]", "").strip())
				.filter(part -> !part.isEmpty()).toList();
		return parts.size() > 1 && parts.size() <= 6 && isChoice(parts.getFirst()) && parts.stream().allMatch(part -> part.length() <= 8) ? parts : List.of();
	}

	/** Whether {@code label} is the label of a blank above the table. */
	static boolean isBlank(String label) {
		return is(BLANK, bareLabel(label));
	}

	/** Whether what is filled in behind {@code label} is a date. */
	static boolean isDatedBlank(String label) {
		return is(DATED_BLANK, bareLabel(label));
	}

	/** A label without the colon behind it. */
	static String bareLabel(String label) {
		return label.strip().replaceAll("[\\s\u3000]*[:：][\\s\u3000]*$", "");
	}

	/** The answer that ends the form, as {@code wording} says it. */
	static Optional<String> stop(String wording) {
		Matcher stop = STOP.matcher(wording);
		return stop.find() ? Optional.of(stop.group(1)) : Optional.empty();
	}

	/** Whether it sounds like a question that ends the form. */
	static boolean isGate(String wording) {
		return GATE.matcher(wording).matches() || stop(wording).isPresent();
	}
}
