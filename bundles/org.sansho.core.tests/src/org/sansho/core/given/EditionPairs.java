// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.given;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sansho.core.Corpus;
import org.sansho.core.text.EditDistance;
import org.sansho.model.Chapter;
import org.sansho.model.Clause;
import org.sansho.model.Edition;
import org.sansho.model.Part;
import org.sansho.model.Provision;
import org.sansho.model.Requirement;
import org.sansho.model.SanshoFactory;
import org.sansho.model.SanshoFile;
import org.sansho.model.Section;

/**
 * Makes two editions of a guideline of which it is known what became of what: provisions are renumbered, moved, reworded by synonyms and
 * by changes to their sentences, split, merged, added and withdrawn. The same seed makes the same pair.
 */
public final class EditionPairs {

	/**
	 * What is made.
	 *
	 * @param corpus  both editions
	 * @param older   the edition that was
	 * @param newer   the edition that has come
	 * @param truth   each pair of what was and what has become of it, changed or not
	 */
	public record Made(Corpus corpus, Edition older, Edition newer, Set<Pair> truth) {
	}

	/** Something and what has become of it. */
	public record Pair(Provision old, Provision young) {
	}

	private static final String[][] WHO = {{"医療情報システム安全管理責任者", "安全管理の責任者"}, {"企画管理者", "企画管理を担う者"}, {"システム運用担当者", "システムの運用を担当する者"},
			{"経営層", "経営者"}, {"委託先の事業者", "委託を受けた事業者"}, {"利用者", "システムを使う者"}, {"診療情報管理士", "診療情報の管理者"}, {"部門の責任者", "各部署の長"},
			{"監査人", "監査を行う者"}, {"情報管理委員会", "情報の管理に関する委員会"}};
	private static final String[][] WHAT = {{"サーバ", "サーバー機器"}, {"端末PC", "端末"}, {"ネットワーク機器", "通信機器"}, {"電子カルテ", "診療録のシステム"}, {"バックアップの媒体", "控えの媒体"},
			{"外部保存の契約", "外部に預ける契約"}, {"遠隔保守の回線", "リモート保守の経路"}, {"利用者の登録簿", "利用者台帳"}, {"暗号鍵", "暗号化の鍵"}, {"監査の記録", "監査ログ"},
			{"入退室の記録", "入退の履歴"}, {"委託契約書", "委託の契約"}, {"電子署名", "署名"}, {"可搬媒体", "持ち運べる媒体"}, {"私物の機器", "個人の端末"}, {"クラウドの設定", "クラウドサービスの構成"},
			{"無線LAN", "無線の回線"}, {"脆弱性の情報", "弱点に関する情報"}, {"業務継続の計画", "BCP"}, {"障害の連絡網", "障害時の連絡先"}, {"データの標準形式", "標準の形式"}, {"画像の保管庫", "画像の保存先"},
			{"検査の結果", "検査データ"}, {"処方の情報", "処方データ"}, {"患者への説明文書", "患者向けの説明"}, {"職員の教育の教材", "研修の資料"}};
	private static final String[][] HOW = {{"台帳に記録", "一覧に記載"}, {"定期的に点検", "定期に確認"}, {"速やかに更新", "直ちに更新"}, {"暗号化", "暗号による保護"}, {"複数の者で確認", "二人以上で点検"},
			{"承認を得て変更", "許可のうえで変更"}, {"利用を制限", "使用を限定"}, {"切り離して保管", "分離して保存"}, {"文書に規定", "規程に明記"}, {"責任の範囲を合意", "責任の分担を取り決め"},
			{"訓練を実施", "演習を行い"}, {"経営層に報告", "経営者へ報告"}, {"廃棄を証明", "廃棄の証明を取得"}, {"権限を見直", "権限の見直し"}, {"不要なものを削除", "使わないものを消去"},
			{"異常を検知", "異常を発見"}, {"復旧の手順を整備", "復旧手順を用意"}};
	private static final String[][] WHEN = {{"年に一度", "毎年一回"}, {"四半期ごとに", "三か月ごとに"}, {"導入の前に", "導入に先立って"}, {"契約を結ぶときに", "契約締結時に"}, {"異動や退職のたびに", "人事異動や退職の際に"},
			{"障害が起きたときに", "障害の発生時に"}, {"仕様を変えるときに", "仕様変更の際に"}, {"毎月", "月に一度"}, {"必要に応じて", "必要な場合に"}, {"夜間や休日にも", "時間外にも"}, {"立入検査までに", "検査の日までに"}};
	private static final String[][] WHY = {{"漏えいを防ぐため", "情報が漏れないように"}, {"改ざんを見つけられるよう", "改変を検出できるよう"}, {"診療を続けられるよう", "診療が止まらないよう"}, {"責任の所在を明らかにするため", "責任を明確にするため"},
			{"不正な接続を防ぐため", "許されない接続を避けるため"}, {"後から検証できるよう", "事後に検証できるように"}, {"患者の安全を守るため", "患者の安全のために"}, {"法令の定めに従い", "法令に基づき"}};
	private static final String[] TAILS = {"こと", "こととし、その結果を保存すること", "よう努めること", "体制を整えること", "ことを契約に含めること"};
	private static final String[] EXTRA = {"なお、小規模な施設では簡略にしてよい。", "ただし、委託先が代わって行う場合を除く。", "あわせて、その記録を五年間保存する。", "これには、休止中の機器も含む。", "実施した日と担当者も残す。"};
	private static final List<String[][]> WORDS = List.of(WHO, WHAT, HOW, WHEN, WHY);

	private enum Level { PART, CHAPTER, SECTION, REQUIREMENT }

	/** A provision or a part while it is being made. */
	private static final class Draft {
		private final Level level;
		private final List<Draft> from = new ArrayList<>();
		private final List<Draft> inside = new ArrayList<>();
		private String title;
		private List<String> sentences = new ArrayList<>();
		private Provision made;

		Draft(Level level) {
			this.level = level;
		}

		Draft younger() {
			Draft copy = new Draft(level);
			copy.title = title;
			copy.sentences = new ArrayList<>(sentences);
			copy.from.add(this);
			inside.forEach(child -> copy.inside.add(child.younger()));
			return copy;
		}
	}

	private final Random random;
	private final double changed;
	private final boolean hard;

	private EditionPairs(long seed, double changed, boolean hard) {
		this.random = new Random(seed);
		this.changed = changed;
		this.hard = hard;
	}

	/**
	 * Makes a pair.
	 *
	 * @param requirements how many requirements the older edition has, about
	 * @param changed      the share of requirements that something happens to, from 0 to 1
	 */
	public static Made make(long seed, int requirements, double changed) {
		return new EditionPairs(seed, changed, false).make(requirements);
	}

	/**
	 * As {@link #make}, with what makes it hard: neighbours that differ in one word, whole sections that go to another chapter, titles that
	 * change with the text, splits into three, mergers with something reworded, and new provisions about what something withdrawn was about.
	 */
	public static Made makeHard(long seed, int requirements, double changed) {
		return new EditionPairs(seed, changed, true).make(requirements);
	}

	private Made make(int requirements) {
		List<Draft> parts = new ArrayList<>();
		int made = 0;
		while (made < requirements) {
			Draft part = new Draft(Level.PART);
			for (int c = 0; c < 18 && made < requirements; c++) {
				Draft chapter = heading(Level.CHAPTER);
				for (int s = 0; s < 2 + random.nextInt(4); s++) {
					Draft section = heading(Level.SECTION);
					for (int r = 0; r < 3 + random.nextInt(8); r++) {
						section.inside.add(hard && !section.inside.isEmpty() && random.nextInt(8) == 0 ? twin(section.inside.getLast()) : requirement());
						made++;
					}
					chapter.inside.add(section);
				}
				part.inside.add(chapter);
			}
			parts.add(part);
		}
		List<Draft> younger = new ArrayList<>(parts.stream().map(Draft::younger).toList());
		evolve(younger);
		Edition older = Model.edition("bench.safety@1.0");
		Edition newer = Model.edition("bench.safety@2.0");
		List<SanshoFile> files = new ArrayList<>(List.of(Model.file(Model.guideline("bench.safety"), older, newer)));
		for (int i = 0; i < parts.size(); i++) {
			files.add(Model.file(part(parts.get(i), i, older)));
			files.add(Model.file(part(younger.get(i), i, newer)));
		}
		Set<Pair> truth = new LinkedHashSet<>();
		younger.forEach(part -> tell(part, truth));
		return new Made(Corpus.of(files), older, newer, truth);
	}

	private static void tell(Draft draft, Set<Pair> truth) {
		if (draft.made != null) {
			draft.from.forEach(old -> truth.add(new Pair(old.made, draft.made)));
		}
		draft.inside.forEach(child -> tell(child, truth));
	}

	// ---------------------------------------------------------------- wording

	private String word(String[][] words) {
		return words[random.nextInt(words.length)][0];
	}

	private Draft heading(Level level) {
		Draft draft = new Draft(level);
		draft.title = word(WHAT) + "の" + (level == Level.CHAPTER ? "安全管理" : "取扱い") + (random.nextInt(3) == 0 ? "と" + word(WHAT) : "");
		return draft;
	}

	private Draft requirement() {
		Draft draft = new Draft(Level.REQUIREMENT);
		String what = word(WHAT);
		if (random.nextInt(3) > 0) {
			draft.title = what + "の" + word(HOW);
		}
		draft.sentences.add(sentence(what));
		for (int i = random.nextInt(3); i > 0; i--) {
			draft.sentences.add(sentence(random.nextBoolean() ? what : word(WHAT)));
		}
		return draft;
	}

	/** Says the same about something else, or about the same at another time. */
	private Draft twin(Draft one) {
		Draft twin = new Draft(Level.REQUIREMENT);
		String[][] words = random.nextInt(3) == 0 ? WHEN : WHAT;
		String[] before = words[random.nextInt(words.length)];
		for (String[] each : words) {
			if (one.sentences.getFirst().contains(each[0])) {
				before = each;
			}
		}
		String after = word(words);
		String gone = before[0];
		twin.title = one.title == null ? null : one.title.replace(gone, after);
		one.sentences.forEach(sentence -> twin.sentences.add(sentence.replace(gone, after)));
		return twin;
	}

	/** Another requirement about the same thing. */
	private Draft lookalike(Draft one) {
		Draft lookalike = requirement();
		for (String[] what : WHAT) {
			if (one.sentences.getFirst().contains(what[0])) {
				lookalike.title = one.title == null ? null : what[0] + "の" + word(HOW);
				lookalike.sentences.replaceAll(sentence -> sentence(what[0]));
				return lookalike;
			}
		}
		return lookalike;
	}

	private String sentence(String what) {
		return word(WHO) + "は、" + (random.nextBoolean() ? word(WHY) + "、" : "") + (random.nextBoolean() ? word(WHEN) : "") + what + "を"
				+ (random.nextInt(3) == 0 ? word(WHAT) + "とともに" : "") + word(HOW) + "し、" + word(HOW) + "する" + TAILS[random.nextInt(TAILS.length)] + "。";
	}

	/** Up to a third of the characters. */
	private void reword(Draft draft) {
		String before = String.join("", draft.sentences);
		double wanted = 0.05 + 0.28 * random.nextDouble();
		EditDistance distance = new EditDistance(before);
		for (int i = 0; i < 20; i++) {
			List<String> last = new ArrayList<>(draft.sentences);
			int at = random.nextInt(draft.sentences.size());
			switch (random.nextInt(6)) {
				case 0, 1, 2 -> draft.sentences.set(at, synonym(draft.sentences.get(at)));
				case 3 -> draft.sentences.add(at + 1, EXTRA[random.nextInt(EXTRA.length)]);
				case 4 -> draft.sentences.set(at, draft.sentences.get(at).replaceFirst("は、", "は、" + word(WHEN)));
				default -> {
					if (draft.sentences.size() > 1) {
						draft.sentences.remove(at);
					}
				}
			}
			double share = (double) distance.to(String.join("", draft.sentences), Integer.MAX_VALUE) / before.length();
			if (share > 1.0 / 3) {
				draft.sentences = last;
			} else if (share >= wanted) {
				return;
			}
		}
	}

	private String synonym(String sentence) {
		String[][] words = WORDS.get(random.nextInt(WORDS.size()));
		int start = random.nextInt(words.length);
		for (int i = 0; i < words.length; i++) {
			String[] both = words[(start + i) % words.length];
			if (sentence.contains(both[0])) {
				return sentence.replace(both[0], both[1]);
			}
		}
		return sentence;
	}

	// ---------------------------------------------------------------- what happens

	private void evolve(List<Draft> parts) {
		List<Draft> sections = new ArrayList<>();
		parts.forEach(part -> part.inside.forEach(chapter -> sections.addAll(chapter.inside)));
		for (Draft part : parts) {
			for (Draft chapter : part.inside) {
				retitle(chapter);
				chapter.inside.forEach(this::retitle);
			}
			if (random.nextDouble() < changed) {
				Draft chapter = heading(Level.CHAPTER);
				Draft section = heading(Level.SECTION);
				section.inside.add(requirement());
				section.inside.add(requirement());
				chapter.inside.add(section);
				part.inside.add(random.nextInt(part.inside.size()), chapter);
			}
		}
		List<Draft> moved = new ArrayList<>();
		for (Draft section : sections) {
			List<Draft> next = new ArrayList<>();
			for (int i = 0; i < section.inside.size(); i++) {
				Draft one = section.inside.get(i);
				if (random.nextDouble() >= changed) {
					next.add(one);
					continue;
				}
				int what = random.nextInt(100);
				if (hard && what < 20) {
					what = hardly(one, next, moved);
				}
				if (what < 0) {
					continue;
				}
				if (what < 45) {
					reword(one);
					next.add(one);
				} else if (what < 57) {
					if (random.nextInt(3) == 0) {
						reword(one);
					}
					moved.add(one);
				} else if (what < 66 && one.sentences.size() > 1) {
					Draft rest = new Draft(Level.REQUIREMENT);
					rest.from.addAll(one.from);
					int cut = 1 + random.nextInt(one.sentences.size() - 1);
					rest.sentences.addAll(one.sentences.subList(cut, one.sentences.size()));
					one.sentences = new ArrayList<>(one.sentences.subList(0, cut));
					next.add(one);
					next.add(rest);
				} else if (what < 75 && i + 1 < section.inside.size()) {
					Draft other = section.inside.get(++i);
					one.from.addAll(other.from);
					one.sentences.addAll(other.sentences);
					next.add(one);
				} else if (what < 88) {
					next.add(one);
					next.add(requirement());
				}
			}
			section.inside.clear();
			section.inside.addAll(next);
		}
		if (hard) {
			moveSections(parts);
		}
		for (Draft one : moved) {
			Draft section = sections.get(random.nextInt(sections.size()));
			section.inside.add(random.nextInt(section.inside.size() + 1), one);
		}
	}

	/** Something that is hard to see through; a number below 0 when it is done, else what is to be done instead. */
	private int hardly(Draft one, List<Draft> next, List<Draft> moved) {
		switch (random.nextInt(5)) {
			case 0 -> {
				// Gone, and something else about the same has come.
				(random.nextBoolean() ? next : moved).add(lookalike(one));
				return -1;
			}
			case 1 -> {
				reword(one);
				one.title = one.title == null || random.nextInt(3) == 0 ? null : synonym(one.title);
				next.add(one);
				return -1;
			}
			case 2 -> {
				reword(one);
				moved.add(one);
				return -1;
			}
			case 3 -> {
				if (one.sentences.size() < 3) {
					return 60;
				}
				next.add(one);
				List<String> sentences = one.sentences;
				one.sentences = new ArrayList<>(sentences.subList(0, 1));
				for (String sentence : sentences.subList(1, sentences.size())) {
					Draft rest = new Draft(Level.REQUIREMENT);
					rest.from.addAll(one.from);
					rest.sentences.add(sentence);
					next.add(rest);
				}
				return -1;
			}
			default -> {
				if (next.isEmpty()) {
					return 70;
				}
				// It goes into the one before it, which is reworded as well.
				Draft into = next.getLast();
				reword(one);
				into.from.addAll(one.from);
				into.sentences.addAll(one.sentences);
				return -1;
			}
		}
	}

	private void moveSections(List<Draft> parts) {
		List<Draft> chapters = new ArrayList<>();
		parts.forEach(part -> chapters.addAll(part.inside));
		for (Draft chapter : List.copyOf(chapters)) {
			if (chapter.inside.size() > 1 && random.nextDouble() < changed / 3) {
				Draft section = chapter.inside.remove(random.nextInt(chapter.inside.size()));
				Draft other = chapters.get(random.nextInt(chapters.size()));
				other.inside.add(random.nextInt(other.inside.size() + 1), section);
			}
		}
	}

	private void retitle(Draft heading) {
		if (random.nextDouble() < changed / 3) {
			heading.title = random.nextBoolean() ? synonym(heading.title) : heading.title + "等";
		}
	}

	// ---------------------------------------------------------------- model

	private static Part part(Draft draft, int index, Edition edition) {
		Part part = Model.part("第" + (index + 1) + "編", edition);
		for (int c = 0; c < draft.inside.size(); c++) {
			Draft chapter = draft.inside.get(c);
			Chapter made = worded(chapter, SanshoFactory.eINSTANCE.createChapter(), String.valueOf(c + 1));
			part.getClauses().add(made);
			for (int s = 0; s < chapter.inside.size(); s++) {
				Draft section = chapter.inside.get(s);
				Section inside = worded(section, SanshoFactory.eINSTANCE.createSection(), (c + 1) + "." + (s + 1));
				made.getClauses().add(inside);
				for (int r = 0; r < section.inside.size(); r++) {
					Requirement requirement = worded(section.inside.get(r), SanshoFactory.eINSTANCE.createRequirement(),
							r < 20 ? Character.toString('①' + r) : "(" + (r + 1) + ")");
					requirement.setText(String.join("", section.inside.get(r).sentences));
					inside.getClauses().add(requirement);
				}
			}
		}
		return part;
	}

	private static <C extends Clause> C worded(Draft draft, C clause, String number) {
		clause.setNumber(number);
		clause.setTitle(draft.title);
		draft.made = clause;
		return clause;
	}
}
