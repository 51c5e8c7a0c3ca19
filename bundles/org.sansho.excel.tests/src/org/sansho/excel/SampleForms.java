// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel;

/** Forms in the shape of the official ones; their wording is made up for the tests. */
final class SampleForms {

	private static final String NO_CONTRACT = "事業者と契約していない";

	private SampleForms() {
	}

	/** A form for institutions and one for vendors. */
	static ChecklistBuilder r7() {
		return institution(ChecklistBuilder.edition("R7"))
				.form("事業者確認用", form -> {
					form.heading("令和7年度版\n医療機関等におけるサイバーセキュリティ対策チェックリスト");
					form.field("事業者名");
					form.item("チェック項目").answer("確認結果", "はい", "いいえ").text("備考");
					form.section("1", "体制構築", section -> section.item("①", "事業者内に、医療情報システム等の提供に係る管理責任者を設置している。"));
					form.section("2", "医療情報システムの管理・運用", section -> section
							.item("③", "医療機関に製造業者／サービス事業者による医療情報セキュリティ開示書（MDS/SDS）を提出している。"));
				})
				.basis("医療機関確認用/有無", "概説編", "2.3")
				.basis("医療機関確認用/2/①", "経営管理編", "1.2.1")
				.basis("医療機関確認用/2/①", "企画管理編", "9.1")
				.basis("医療機関確認用/2/②", "企画管理編", "9.1")
				.basis("医療機関確認用/2/②", "システム運用編", "10.1")
				.basis("医療機関確認用/2/⑬", "システム運用編", "13");
	}

	private static ChecklistBuilder institution(ChecklistBuilder checklist) {
		return checklist.form("医療機関確認用", form -> {
			form.heading("令和7年度版\n医療機関等におけるサイバーセキュリティ対策チェックリスト")
					.above("＊ 以下の項目は、令和7年度中に全ての項目で「はい」となるよう取り組んでください。「いいえ」の場合は、令和7年度中の対応目標日を記入してください。")
					.above("＊ 立入検査の際、本チェックリストを確認します。")
					.field("医療機関名").dateField("記入日")
					.unlessRemark("{0}場合には、記入不要です。")
					.below("各項目の考え方や確認方法については、チェックリストマニュアルをご覧ください。");
			form.item("チェック項目");
			form.group("確認結果（日付）", columns -> columns.datedAnswer("1回目", "はい", "いいえ").date("目標日").datedAnswer("2回目", "はい", "いいえ"));
			form.text("備考");
			form.gate("有無", "医療情報システムを導入、運用している。", "いいえ");
			form.section("1", "体制構築", section -> section.item("①", "医療情報システム安全管理責任者を設置している。"));
			form.section("2", "医療情報システムの管理・運用", section -> section
					.scope("医療情報システム全般", scope -> scope
							.item("①", "サーバ、端末PC、ネットワーク機器の台帳管理を行っている。")
							.item("②", "リモートメンテナンス（保守）を利用している機器の有無を事業者等に確認した。", item -> item.getConditions().add(NO_CONTRACT))
							.item("③", "事業者から製造業者／サービス事業者による医療情報セキュリティ開示書（MDS/SDS）を提出してもらう。", item -> item.getConditions().add(NO_CONTRACT))
							.item("④", "利用者の職種・担当業務別の情報区分毎のアクセス利用権限を設定している。また、管理者権限の対象者を明確にしている。")
							.item("⑤", "退職者や使用していないアカウント等、不要なアカウントを削除または無効化している。")
							.item("⑥", "セキュリティパッチ（最新ファームウェアや更新プログラム）を適用している。")
							.item("⑦", "パスワードは英数字、記号が混在した8文字以上とし、定期的に変更している。二要素認証、または13文字以上の場合は定期的な変更は不要。")
							.item("⑧", "パスワードの使い回しを禁止している。")
							.item("⑨", "USBストレージ等の外部記録媒体や情報機器に対して接続を制限している。")
							.item("⑩", "二要素認証を実装している。または令和9年度までに実装予定である。", item -> item.setDue("令和9年度まで")))
					.scope("サーバ", scope -> scope.item("⑪", "アクセスログを管理している。"))
					.scope("サーバ、端末PC", scope -> scope.item("⑫", "バックグラウンドで動作している不要なソフトウェア及びサービスを停止している。"))
					.scope("ネットワーク機器", scope -> scope.item("⑬", "接続元制限を実施している。")));
			form.section("3", "インシデント発生に備えた対応", section -> section
					.item("①", "インシデント発生時における組織内と外部関係機関（事業者、厚生労働省、警察等）への連絡体制図がある。")
					.item("②", "インシデント発生時に診療を継続するために必要な情報を検討し、データやシステムのバックアップの実施と復旧手順を確認している。")
					.item("③", "サイバー攻撃を想定した事業継続計画（BCP）を策定している。"));
			form.section("4", "規程類の整備", section -> section.item("①", "上記1～3のすべての項目について、具体的な実施方法を運用管理規程等に定めている。"));
		});
	}
}
