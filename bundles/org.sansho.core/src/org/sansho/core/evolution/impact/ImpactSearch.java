// SPDX-License-Identifier: EPL-2.0
package org.sansho.core.evolution.impact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.sansho.core.Corpus;
import org.sansho.core.EffectiveSettings;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.impact.ChangedProvisions.Found;
import org.sansho.core.evolution.impact.NamedChanges.Direct;
import org.sansho.core.evolution.impact.Waiting.Met;
import org.sansho.core.work.AllProcessors;
import org.sansho.model.Edition;
import org.sansho.model.Gate;
import org.sansho.model.Item;
import org.sansho.model.MappingEntry;
import org.sansho.model.MappingSet;
import org.sansho.model.MappingStatement;
import org.sansho.model.Provision;
import org.sansho.model.Relationship;
import org.sansho.model.SuccessionStatement;

/**
 * Walks from what has changed to everything that rests on it, what presses most first and then what is nearest: where something is met for the first
 * time is the way that is told. Each thing is walked from once, so that circles end and the work is linear in what is connected, but for the
 * queue.
 */
final class ImpactSearch {

	/** Something that was met, and how often; what is known of it stands here, so that it is looked up once for each way that leads to it. */
	private static final class Node {
		private final EObject object;
		/** What happened to its ends; of a statement that names nothing that has changed, {@code null}. */
		private Direct direct;
		/** The way on which it was come to first; {@code null} while it waits. */
		private Met<Node> first;
		private Hit.Kind kind;
		private int again;
		/** What has to be looked at in sets of the newer edition. */
		private List<LeftOpen> open = List.of();
		/** Whether it only counts. */
		private boolean passed;
		/** Whether what rests on the targets of a statement has been met. */
		private boolean led;

		Node(EObject object) {
			this.object = object;
		}

		Urgency urgency() {
			return first.urgency() == Urgency.MECHANICAL && !open.isEmpty() ? Urgency.OPEN : first.urgency();
		}
	}

	private final EditionDiff diff;
	private final Corpus corpus;
	private final boolean betweenEditions;
	private final ChangedProvisions changed;
	private final NewStatements newStatements;
	private final Waiting<Node> waiting = new Waiting<>();
	private final Map<EObject, Node> nodes;
	private final List<Node> found = new ArrayList<>();
	private final Set<Provision> raised = new HashSet<>();
	private final Set<Provision> lowered = new HashSet<>();
	private final Map<Provision, Boolean> groundless = new HashMap<>();
	private final Tallies tallies;

	ImpactSearch(EditionDiff diff) {
		this.diff = diff;
		this.corpus = diff.newer().corpus();
		this.betweenEditions = diff.older().corpus() == corpus;
		this.changed = new ChangedProvisions(diff);
		this.tallies = new Tallies(corpus);
		// Each statement leads to one thing that rests on it, mostly.
		this.nodes = HashMap.newHashMap(2 * corpus.mappingSets().stream().mapToInt(set -> set.getStatements().size()).sum());
		this.newStatements = new NewStatements(corpus, diff.older().edition(), diff.newer().edition(), changed);
	}

	Impact impact() {
		begin();
		for (Optional<Met<Node>> met = waiting.next(); met.isPresent(); met = waiting.next()) {
			walk(met.get());
		}
		List<Hit> hits = hits();
		return new Impact(diff, corpus, together(hits), tallies.sets(this::successors), tallies.forms(hits), basedOn(), changed.counts(), changed.added(), changed.unconfirmed()).ordered();
	}

	private void begin() {
		new NamedChanges(diff, changed).all().forEach((statement, direct) -> {
			Node node = new Node(statement);
			node.direct = direct;
			nodes.put(statement, node);
			waiting.add(new Met<>(node, direct.urgency(), direct.worst().way().to(Waypoint.Kind.STATEMENT, statement), direct.worst().number()));
		});
	}

	// ---------------------------------------------------------------- from one thing to the next

	private void meet(EObject object, Urgency urgency, Waypoint before, Waypoint.Kind kind, int number) {
		Node node = nodes.computeIfAbsent(object, Node::new);
		if (node.first == null) {
			waiting.add(new Met<>(node, urgency, before.to(kind, object), number));
		} else if (leadsNowhere(node)) {
			// Most things are met several times, and then it is enough to count that.
			node.again++;
		} else {
			meetAgain(node, new Met<>(node, urgency, before.to(kind, object), number));
		}
	}

	private static boolean leadsNowhere(Node node) {
		return node.led || node.passed || !(node.object instanceof MappingEntry);
	}

	private void meetAgain(Node node, Met<Node> met) {
		node.again++;
		if (!leadsNowhere(node)) {
			lead((MappingEntry) node.object, met);
		}
	}

	private void walk(Met<Node> met) {
		Node node = met.met();
		if (node.first != null) {
			meetAgain(node, met);
			return;
		}
		node.first = met;
		switch (node.object) {
			case MappingStatement statement -> walk(statement, met);
			case SuccessionStatement statement -> find(node, Hit.Kind.SUCCESSION);
			case Provision provision -> walk(provision, met);
			default -> throw new IllegalStateException(node.object.eClass().getName());
		}
	}

	private void find(Node node, Hit.Kind kind) {
		node.kind = kind;
		found.add(node);
	}

	private void walk(MappingStatement statement, Met<Node> met) {
		MappingSet set = statement.getMappingSet();
		if (!EffectiveSettings.isActive(statement)) {
			tallies.countRetired(set);
			met.met().passed = true;
			return;
		}
		if (betweenEditions && newStatements.settle(statement)) {
			tallies.countSettled(set);
			met.met().passed = true;
			return;
		}
		if (betweenEditions) {
			met.met().open = newStatements.open(statement);
		}
		tallies.count(set, met.met().urgency());
		find(met.met(), Hit.Kind.STATEMENT);
		if (statement instanceof MappingEntry entry) {
			lead(entry, met);
		}
	}

	/** To what rests on the targets of {@code entry}: its sources. What happens to a source does not matter to the others. */
	private void lead(MappingEntry entry, Met<Node> met) {
		Direct direct = met.met().direct;
		boolean named = direct != null && direct.worst().way() == met.way().before().orElse(null);
		if (entry.getRelationship() == Relationship.NO_RELATIONSHIP || named && direct.ofTargets().isEmpty()) {
			return;
		}
		met.met().led = true;
		if (!named) {
			for (Provision source : entry.getSources()) {
				meet(source, met.urgency(), met.way(), Waypoint.Kind.PROVISION, met.number());
			}
			return;
		}
		Found worst = direct.worstTarget().orElseThrow();
		Urgency ofTargets = direct.ofTargets().orElseThrow();
		Waypoint way = direct.worst() == worst ? met.way() : worst.way().to(Waypoint.Kind.STATEMENT, entry);
		for (Provision source : entry.getSources()) {
			Urgency urgency = ofTargets == Urgency.LOST && !isGroundless(source) ? Urgency.WITHDRAWN : ofTargets;
			meet(source, urgency, way, Waypoint.Kind.PROVISION, worst.number());
		}
	}

	/** Whether nothing is left of all that {@code provision} rests on. */
	private boolean isGroundless(Provision provision) {
		Boolean known = groundless.get(provision);
		if (known == null) {
			known = corpus.statementsFrom(provision).stream().filter(MappingEntry.class::isInstance).map(MappingEntry.class::cast)
					.filter(entry -> EffectiveSettings.isActive(entry) && entry.getRelationship() != Relationship.NO_RELATIONSHIP)
					.flatMap(entry -> entry.getTargets().stream()).allMatch(changed::isLost);
			groundless.put(provision, known);
		}
		return known;
	}

	private void walk(Provision provision, Met<Node> met) {
		find(met.met(), provision instanceof Item || provision instanceof Gate ? Hit.Kind.ITEM : Hit.Kind.PROVISION);
		// Where only numbers have changed, nothing of it has: what rests on it rests on the same.
		if (met.urgency().needsReading()) {
			meetStatements(provision, met, met.way());
			for (Optional<Provision> heading = Headings.around(provision); heading.isPresent() && raised.add(heading.get()); heading = Headings.around(heading.get())) {
				meetStatements(heading.get(), met, met.way().to(Waypoint.Kind.HEADING, heading.get()));
			}
			if (!Headings.in(provision).isEmpty()) {
				lower(provision, met);
			}
		}
	}

	private void lower(Provision provision, Met<Node> met) {
		Deque<Provision> open = new ArrayDeque<>(Headings.in(provision));
		while (!open.isEmpty()) {
			Provision inside = open.removeFirst();
			if (lowered.add(inside)) {
				meetStatements(inside, met, met.way().to(Waypoint.Kind.WITHIN, inside));
				open.addAll(Headings.in(inside));
			}
		}
	}

	private void meetStatements(Provision target, Met<Node> met, Waypoint way) {
		for (MappingStatement statement : corpus.statementsTo(target)) {
			if (statement instanceof MappingEntry entry && entry.getRelationship() != Relationship.NO_RELATIONSHIP && met.way().object() != statement) {
				meet(entry, met.urgency().further(), way, Waypoint.Kind.STATEMENT, met.number());
			}
		}
	}

	// ---------------------------------------------------------------- what was found

	private List<Hit> hits() {
		return AllProcessors.map(inOrder(), this::hit);
	}

	private Hit hit(Node node) {
		Met<Node> met = node.first;
		return new Hit(node.kind, node.object, node.urgency(), changed.change(met.number()), met.way(), node.again, node.direct == null ? List.of() : node.direct.touches(), node.open,
				List.of());
	}

	/** What was met by a statement is told with it, where it presses as much. */
	private static List<Hit> together(List<Hit> hits) {
		Map<EObject, Hit> statements = HashMap.newHashMap(hits.size());
		hits.stream().filter(hit -> hit.kind() == Hit.Kind.STATEMENT).forEach(hit -> statements.put(hit.object(), hit));
		Map<Hit, List<Hit>> resting = new IdentityHashMap<>();
		List<Hit> rows = new ArrayList<>(hits.size());
		for (Hit hit : hits) {
			Optional<Hit> statement = hit.kind() == Hit.Kind.STATEMENT ? Optional.empty() : hit.way().before().map(before -> statements.get(before.object()));
			if (statement.filter(met -> met.urgency() == hit.urgency() && met.change() == hit.change()).isPresent()) {
				resting.computeIfAbsent(statement.get(), key -> new ArrayList<>(1)).add(hit);
			} else {
				rows.add(hit);
			}
		}
		rows.replaceAll(row -> resting.containsKey(row) ? row.with(resting.get(row)) : row);
		return rows;
	}

	/** As they were met, but for those of one urgency, which follow the order of the changes. */
	private List<Node> inOrder() {
		Map<Urgency, List<Node>> byUrgency = new EnumMap<>(Urgency.class);
		found.forEach(node -> byUrgency.computeIfAbsent(node.urgency(), key -> new ArrayList<>()).add(node));
		List<Node> ordered = new ArrayList<>(found.size());
		byUrgency.values().forEach(alike -> ordered.addAll(byChange(alike)));
		return ordered;
	}

	/** Those of one change stay in their order: counted and then put into their places. */
	private List<Node> byChange(List<Node> alike) {
		int[] places = new int[changed.size() + 1];
		alike.forEach(node -> places[node.first.number() + 1]++);
		for (int i = 1; i < places.length; i++) {
			places[i] += places[i - 1];
		}
		Node[] ordered = new Node[alike.size()];
		alike.forEach(node -> ordered[places[node.first.number()]++] = node);
		return List.of(ordered);
	}

	private List<MappingSet> successors(MappingSet set) {
		return betweenEditions ? newStatements.successors(set).stream().filter(other -> other != set).toList() : List.of();
	}

	private List<Edition> basedOn() {
		if (!betweenEditions) {
			return List.of();
		}
		return corpus.editions().stream()
				.filter(edition -> edition.getBasedOn().contains(diff.older().edition()) && !edition.getBasedOn().contains(diff.newer().edition())).toList();
	}
}
