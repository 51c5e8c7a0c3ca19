// SPDX-License-Identifier: EPL-2.0
package org.sansho.excel.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sansho.core.Corpus;
import org.sansho.core.citation.OfficialNotation;
import org.sansho.core.coverage.ChainCoverage;
import org.sansho.core.coverage.ChainEnd;
import org.sansho.core.coverage.ChainHop;
import org.sansho.core.coverage.ChainRow;
import org.sansho.core.coverage.ChainedUnit;
import org.sansho.core.coverage.Coverage;
import org.sansho.core.coverage.CoverageReport;
import org.sansho.core.coverage.CoverageRow;
import org.sansho.core.coverage.CoverageRow.Kind;
import org.sansho.core.coverage.CoveredUnit;
import org.sansho.core.coverage.Link;
import org.sansho.core.coverage.StatementAccount;
import org.sansho.core.coverage.Strength;
import org.sansho.core.coverage.UnitState;
import org.sansho.core.coverage.Verdict;
import org.sansho.core.text.Messages;
import org.sansho.model.Edition;
import org.sansho.model.MappingSet;
import org.sansho.model.NoCounterpart;
import org.sansho.model.Provision;
import org.sansho.model.Side;

/** Reads a report into what sheets show, in words of one language. */
final class ReportReading {

	/** Ends that a cell names; the rest is counted. */
	private static final int MOST_ENDS = 20;
	private static final String ARROW = " → ";

	private record Ends(String names, String citations) {
	}

	private final Corpus corpus;
	private final Messages messages;

	ReportReading(Corpus corpus, Messages messages) {
		this.corpus = corpus;
		this.messages = messages;
	}

	List<Subject> subjects(CoverageReport report) {
		return Stream.concat(report.coverages().stream().map(this::subject), report.chains().stream().map(this::subject)).toList();
	}

	private Subject subject(Coverage coverage) {
		Map<CoveredUnit, Listed> listed = new IdentityHashMap<>();
		Map<Verdict, Ends> ends = new IdentityHashMap<>();
		coverage.units().forEach(unit -> listed.put(unit, listed(coverage.side(), unit, ends)));
		StatementAccount account = coverage.statements();
		String role = messages.get("side." + coverage.side().getLiteral());
		return new Subject(coverage.set().getName(), oneLine(coverage.set().getTitle()), coverage.edition().getName(), role,
				messages.get("sheet.side", coverage.set().getName(), role), groups(coverage.rows(), listed), group(coverage.total(), listed),
				groups(coverage.profiles(), listed), List.of(messages.get("statements", account.statements(), account.counted(),
						account.withoutUnit(), account.noRelationship(), account.retired())));
	}

	private static List<Group> groups(List<CoverageRow> rows, Map<CoveredUnit, Listed> listed) {
		return rows.stream().map(row -> group(row, listed)).toList();
	}

	private static Group group(CoverageRow row, Map<CoveredUnit, Listed> listed) {
		return new Group(row.kind(), row.part(), row.name(), row.title(), row.units().stream().map(listed::get).toList());
	}

	private Listed listed(Side side, CoveredUnit unit, Map<Verdict, Ends> ends) {
		Set<Facet> facets = EnumSet.of(Facet.ALL, Facet.valueOf(unit.state().name()));
		add(facets, Facet.UNREVIEWED, unit.onlyUnreviewed());
		add(facets, Facet.SUSPECT, unit.onlySuspect());
		add(facets, Facet.INTERSECTS, unit.onlyIntersects());
		add(facets, Facet.VIA_HEADING, unit.mappedViaHeading());
		return new Listed(facets, () -> {
			Ends of = ends.computeIfAbsent(unit.verdict(), verdict -> ends(side, verdict));
			return texts(unit.provision(), messages.get("facet." + unit.state().name().toLowerCase(Locale.ROOT)),
					unit.strength().map(this::word).orElse(""), of, remark(unit));
		});
	}

	private static void add(Set<Facet> facets, Facet facet, boolean has) {
		if (has) {
			facets.add(facet);
		}
	}

	private Ends ends(Side side, Verdict verdict) {
		List<String> names = new ArrayList<>();
		List<String> citations = new ArrayList<>();
		int left = MOST_ENDS;
		long more = 0;
		for (Link link : verdict.links()) {
			List<Provision> all = side == Side.SOURCE ? link.entry().getTargets() : link.entry().getSources();
			List<Provision> known = all.stream().filter(end -> !end.eIsProxy()).toList();
			List<Provision> shown = known.subList(0, Math.min(left, known.size()));
			left -= shown.size();
			more += known.size() - shown.size();
			if (!shown.isEmpty()) {
				String relationship = messages.get("relationship." + (side == Side.SOURCE ? "" : "inverse.") + link.entry().getRelationship().getLiteral());
				names.add(messages.get("end", relationship, shown.stream().map(this::path).collect(Collectors.joining(", "))));
				citations.add(OfficialNotation.print(shown));
			}
		}
		if (more > 0) {
			names.add(messages.get("more", more));
			citations.add(messages.get("more", more));
		}
		return new Ends(String.join("\n", names), String.join("\n", citations));
	}

	private String remark(CoveredUnit unit) {
		Stream<String> heading = unit.heading().map(above -> messages.get("viaHeading", path(above))).stream();
		Stream<String> reasons = unit.state() == UnitState.NO_COUNTERPART
				? unit.verdict().without().stream().limit(MOST_ENDS).map(NoCounterpart::getReason).map(ReportReading::oneLine) : Stream.of();
		return Stream.concat(heading, reasons).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
	}

	private Subject subject(ChainCoverage coverage) {
		List<String> editions = coverage.chain().editions().stream().map(Edition::getName).toList();
		Map<ChainedUnit, Listed> listed = new IdentityHashMap<>();
		coverage.units().forEach(unit -> listed.put(unit, listed(editions, unit)));
		String sets = coverage.sets().stream().map(step -> step.stream().map(MappingSet::getName).collect(Collectors.joining(" + ")))
				.collect(Collectors.joining(ARROW));
		return new Subject(editions.stream().map(ReportReading::shortened).collect(Collectors.joining(ARROW)), messages.get("over", sets), editions.getFirst(), "", 
				messages.get("sheet.chain", shortened(editions.getFirst()), shortened(editions.getLast())), coverage.rows().stream().map(row -> group(row, listed)).toList(), group(coverage.total(), listed), List.of(),
				List.of(messages.get("chainRemark")));
	}

	/** {@code checklist@R7} of {@code mhlw.checklist@R7}: names of sheets are short. */
	private static String shortened(String edition) {
		int at = edition.indexOf('@');
		return edition.substring(edition.lastIndexOf('.', at < 0 ? edition.length() : at) + 1);
	}

	private static Group group(ChainRow row, Map<ChainedUnit, Listed> listed) {
		return new Group(row.kind(), row.part(), row.name(), row.title(), row.units().stream().map(listed::get).toList());
	}

	private Listed listed(List<String> editions, ChainedUnit unit) {
		Set<Facet> facets = EnumSet.of(Facet.ALL);
		switch (unit.end()) {
			case COMPLETE -> facets.add(Facet.MAPPED);
			case NO_COUNTERPART -> facets.add(Facet.NO_COUNTERPART);
			case OPEN -> facets.add(Facet.OPEN);
		}
		unit.strength().filter(strength -> strength != Strength.STRONG).ifPresent(strength -> facets.add(Facet.valueOf(strength.name())));
		return new Listed(facets, () -> {
			List<Provision> stops = unit.hops().stream().map(ChainHop::to).toList();
			Ends way = new Ends(stops.stream().map(this::path).collect(Collectors.joining(ARROW)),
					stops.stream().map(OfficialNotation::print).collect(Collectors.joining(ARROW)));
			String state = messages.get(unit.end() == ChainEnd.COMPLETE ? "chain.complete" : "facet." + unit.end().name().toLowerCase(Locale.ROOT));
			return texts(unit.provision(), state, unit.strength().map(this::word).orElse(""), way, remark(editions, unit));
		});
	}

	private String remark(List<String> editions, ChainedUnit unit) {
		return unit.weakest().filter(hop -> hop.strength() != Strength.STRONG).map(this::weakest)
				.orElseGet(() -> unit.end() == ChainEnd.COMPLETE ? ""
						: messages.get("breaks." + unit.end().name().toLowerCase(Locale.ROOT), editions.get(unit.reached()), path(unit.last())));
	}

	private String weakest(ChainHop hop) {
		String weakest = messages.get("weakest", path(hop.from()), path(hop.to()), word(hop.strength()));
		return hop.through().map(through -> weakest + '\n' + messages.get("viaHeading", path(through))).orElse(weakest);
	}

	private Listed.Texts texts(Provision provision, String state, String strength, Ends ends, String remark) {
		return new Listed.Texts(path(provision), OfficialNotation.print(provision), oneLine(provision.getTitle()), state, strength, ends.names(),
				ends.citations(), remark);
	}

	/** The name of a row, as far as it is not official. */
	String name(Group group) {
		return switch (group.kind()) {
			case TOTAL -> messages.get("total");
			case PART -> group.part().isEmpty() ? body() : group.part();
			case DIRECT -> messages.get("direct");
			case CHAPTER -> (group.name() + ' ' + group.title()).strip();
			case PROFILE -> messages.get("profile", group.name());
		};
	}

	/** The name of a part that has none. */
	String body() {
		return messages.get("body");
	}

	/** The chapter of a row of a list; empty where units are in none. */
	static String chapter(Group group) {
		return group.kind() == Kind.CHAPTER ? (group.name() + ' ' + group.title()).strip() : "";
	}

	private String word(Strength strength) {
		return messages.get("strength." + strength.name().toLowerCase(Locale.ROOT));
	}

	private String path(Provision provision) {
		return corpus.path(provision).orElse("");
	}

	private static String oneLine(String text) {
		return text == null ? "" : text.strip().replaceAll("\\R", " ");
	}
}
