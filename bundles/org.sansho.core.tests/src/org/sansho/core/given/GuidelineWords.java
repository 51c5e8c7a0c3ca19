// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sansho.core.text.EditDistance;

/** The words of which made-up guidelines and checklists consist, and what revisions do to them. */
final class GuidelineWords {

	/** One word in place of another. */
	record Swap(String gone, String come) {
		String in(String text) {
			return text.replace(gone, come);
		}
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

	/** What is said of many things in the same words. */
	private static final String[] FORMULAS = {"前各号に準じて必要な対策を講じること。", "手順を文書に定めること。", "定期的に見直すこと。", "必要に応じて見直しを行うこと。"};
	/** The same, spelt otherwise: in width, in okurigana, in kana for kanji, in the length of a sound, in punctuation. */
	private static final String[][] SPELLINGS = {{"取扱い", "取り扱い"}, {"見直", "見なお"}, {"行う", "行なう"}, {"及び", "および"}, {"サーバ", "サーバー"}, {"入退室", "入退出"},
			{"すること", "する事"}, {"預ける", "あずける"}, {"速やかに", "すみやかに"}, {"切り離して", "切離して"}, {"暗号化", "暗号化処理"}, {"LAN", "ＬＡＮ"}, {"PC", "ＰＣ"}, {"ネットワーク", "ﾈｯﾄﾜｰｸ"},
			{"データ", "ﾃﾞｰﾀ"}, {"漏えい", "漏洩"}, {"改ざん", "改竄"}, {"、", "，"}, {"。", "．"}, {"に従い", "にしたがい"}, {"受けた", "うけた"}, {"または", "又は"}};

	private final Random random;

	GuidelineWords(Random random) {
		this.random = random;
	}

	private String word(String[][] words) {
		return words[random.nextInt(words.length)][0];
	}

	/** Something that requirements are about. */
	String what() {
		return word(WHAT);
	}

	String heading(String subject) {
		return word(WHAT) + "の" + subject + (random.nextInt(3) == 0 ? "と" + word(WHAT) : "");
	}

	String title(String what) {
		return what + "の" + word(HOW);
	}

	String formula() {
		return FORMULAS[random.nextInt(FORMULAS.length)];
	}

	String sentence(String what) {
		return word(WHO) + "は、" + (random.nextBoolean() ? word(WHY) + "、" : "") + (random.nextBoolean() ? word(WHEN) : "") + what + "を"
				+ (random.nextInt(3) == 0 ? word(WHAT) + "とともに" : "") + word(HOW) + "し、" + word(HOW) + "する" + TAILS[random.nextInt(TAILS.length)] + "。";
	}

	/** Puts one word of {@code sentence} in place of another of its kind, so that it says something else. */
	Swap swap(String sentence) {
		String[][] words = random.nextInt(3) == 0 ? WHEN : WHAT;
		String[] before = words[random.nextInt(words.length)];
		for (String[] each : words) {
			if (sentence.contains(each[0])) {
				before = each;
			}
		}
		return new Swap(before[0], word(words));
	}

	/** What {@code text} is about. */
	Optional<String> thing(String text) {
		for (String[] what : WHAT) {
			if (text.contains(what[0])) {
				return Optional.of(what[0]);
			}
		}
		return Optional.empty();
	}

	/** Changes up to a third of the characters. */
	void reword(List<String> sentences) {
		String before = String.join("", sentences);
		double wanted = 0.05 + 0.28 * random.nextDouble();
		EditDistance distance = new EditDistance(before);
		for (int i = 0; i < 20; i++) {
			List<String> last = new ArrayList<>(sentences);
			int at = random.nextInt(sentences.size());
			switch (random.nextInt(6)) {
				case 0, 1, 2 -> sentences.set(at, synonym(sentences.get(at)));
				case 3 -> sentences.add(at + 1, EXTRA[random.nextInt(EXTRA.length)]);
				case 4 -> sentences.set(at, sentences.get(at).replaceFirst("は、", "は、" + word(WHEN)));
				default -> {
					if (sentences.size() > 1) {
						sentences.remove(at);
					}
				}
			}
			double share = (double) distance.to(String.join("", sentences), Integer.MAX_VALUE) / before.length();
			if (share > 1.0 / 3) {
				sentences.clear();
				sentences.addAll(last);
			} else if (share >= wanted) {
				return;
			}
		}
	}

	/** The title with a word more or another one, up to a third of its characters. */
	String retitled(String title) {
		String synonym = synonym(title);
		return !synonym.equals(title) && new EditDistance(title).to(synonym, Integer.MAX_VALUE) * 3 <= title.length() ? synonym : title + "等";
	}

	/** The same in another spelling; in the same one where none is known. */
	String respelled(String text) {
		int start = random.nextInt(SPELLINGS.length);
		int left = 1 + random.nextInt(3);
		String respelled = text;
		for (int i = 0; i < SPELLINGS.length && left > 0; i++) {
			String[] both = SPELLINGS[(start + i) % SPELLINGS.length];
			if (respelled.contains(both[0])) {
				respelled = respelled.replace(both[0], both[1]);
				left--;
			}
		}
		return respelled;
	}

	String synonym(String sentence) {
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
}
