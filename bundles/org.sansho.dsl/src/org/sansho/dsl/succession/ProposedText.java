// SPDX-License-Identifier: EPL-2.0
package org.sansho.dsl.succession;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.sansho.core.Corpus;
import org.sansho.core.EditionIds;
import org.sansho.core.evolution.Alternative;
import org.sansho.core.evolution.Contradiction;
import org.sansho.core.evolution.EditionDiff;
import org.sansho.core.evolution.EditionSide;
import org.sansho.core.evolution.proposal.ProposedLine;
import org.sansho.core.evolution.proposal.SuccessionProposal;
import org.sansho.core.project.InputException;
import org.sansho.core.text.Messages;
import org.sansho.dsl.SanshoStandaloneSetup;
import org.sansho.dsl.create.Spelling;
import org.sansho.dsl.edit.TextEdit;
import org.sansho.dsl.project.PlacedText;
import org.sansho.dsl.project.Project;
import org.sansho.dsl.resource.SanshoResource;
import org.sansho.dsl.resource.TextSpans;
import org.sansho.model.Added;
import org.sansho.model.Edition;
import org.sansho.model.MovedOut;
import org.sansho.model.Provision;
import org.sansho.model.Succession;
import org.sansho.model.SuccessionLine;
import org.sansho.model.SuccessionStatement;
import org.sansho.model.Withdrawn;

/**
 * Writes a proposed succession, laid out as the formatter does: a new file, or anew into the one that an earlier proposal was written to.
 *
 * <p>Confirmed statements, comments of people, and proposed lines that a person has worked on stay as they are, to the byte; the rest is
 * proposed around them. A line counts as worked on when it has braces or a comment, or says something that is proposed neither now nor
 * when the file had said nothing. Such a line is marked, so that the same text gives the same text again; one that names what is not there,
 * or what a person has said something else about, becomes a comment.
 */
public final class ProposedText {

	private static final int LONGEST_TITLE = 20;
	private static final String INDENT = "\t";

	private final IValueConverterService converters;
	private final Messages messages;

	@Inject
	ProposedText(IValueConverterService converters, Locale locale) {
		this.converters = converters;
		this.messages = new Messages(ProposedText.class, locale);
	}

	/** Writes comments in {@code locale}, in a plain Java program. */
	public static ProposedText standalone(Locale locale) {
		return new SanshoStandaloneSetup(locale).createInjectorAndDoEMFRegistration().getInstance(ProposedText.class);
	}

	/** {@code line} of {@code proposal} as it is written. */
	public String line(SuccessionProposal proposal, ProposedLine line) {
		return new LineText(proposal.older().corpus(), new Spelling(converters)).text(line);
	}

	/** What else {@code line} of {@code proposal} may be, for people; empty when nothing else is worth naming. */
	public Optional<String> runnerUp(SuccessionProposal proposal, ProposedLine line) {
		LineText lines = new LineText(proposal.older().corpus(), new Spelling(converters));
		return line.runnerUp().map(other -> runnerUp(lines, line, other));
	}

	private String runnerUp(LineText lines, ProposedLine line, Alternative other) {
		// Of the pair one end is known from the line; the other one is what it may be instead.
		Provision unknown = line.predecessors().contains(other.predecessor()) ? other.successor() : other.predecessor();
		int hundredths = Math.clamp((long) Math.floor(other.confidence() * 100 + 1e-9), 1, 100);
		return messages.get("runnerUp", LineText.number(hundredths), lines.path(other.predecessor()), lines.path(other.successor()), words(unknown));
	}

	/** A text of a file that does not exist yet. */
	public WrittenProposal text(EditionSide older, EditionSide newer) throws ContradictionException {
		SuccessionProposal proposal = propose(older, newer);
		Spelling spelling = new Spelling(converters);
		String head = "succession of " + spelling.name(EditionIds.document(older.edition()).orElse("")) + " from " + spelling.label(EditionIds.label(older.edition())) + " to "
				+ spelling.label(EditionIds.label(newer.edition())) + " {\n";
		return new WrittenProposal(head + String.join("\n", block(proposal)) + "\n}\n", proposal, 0, List.of(), List.of());
	}

	/**
	 * The text of the file of {@code successions} with what can be proposed now.
	 *
	 * @param successions what one file of {@code project} says between the two editions, at least one; new lines go into the first
	 * @throws InputException if the file can no longer be read, or if what people have said in it would not be in the text
	 */
	public WrittenProposal text(Project project, List<Succession> successions, EditionSide older, EditionSide newer) throws InputException, ContradictionException {
		return new Writing(project, successions, older, newer).written();
	}

	/**
	 * What {@code successions}, which stand in one file of {@code project}, say that a person has confirmed or worked on: it stays, and so it
	 * has to be in order.
	 *
	 * @throws InputException if the file can no longer be read
	 */
	public static Set<SuccessionStatement> ofPeople(Project project, List<Succession> successions) throws InputException {
		PlacedText placed = project.textOf(successions.getFirst());
		Set<SuccessionStatement> statements = new LinkedHashSet<>();
		for (Succession succession : successions) {
			SuccessionBody body = new SuccessionBody(placed.text(), placed.spans(), succession);
			succession.getStatements().stream().filter(statement -> !statement.isProposed() || body.isWorkedOn(statement)).forEach(statements::add);
		}
		return statements;
	}

	private static SuccessionProposal propose(EditionSide older, EditionSide newer) throws ContradictionException {
		Optional<Contradiction> contradiction = EditionDiff.contradiction(older, newer);
		if (contradiction.isPresent()) {
			throw new ContradictionException(contradiction.get());
		}
		return SuccessionProposal.of(older, newer);
	}

	/** The lines of what is proposed, with what a person has to know about them. */
	private List<String> block(SuccessionProposal proposal) {
		LineText lines = new LineText(proposal.older().corpus(), new Spelling(converters));
		List<String> block = new ArrayList<>();
		if (!proposal.lines().isEmpty()) {
			for (String sentence : messages.get("heading").split("\n")) {
				block.add(INDENT + Comment.TOOL + ' ' + sentence);
			}
		}
		section("certain", proposal.lines().stream().filter(ProposedLine::isCertain).toList(), lines, block);
		section("doubtful", proposal.lines().stream().filter(line -> !line.isCertain()).toList(), lines, block);
		if (!proposal.uncitable().isEmpty()) {
			block.add("");
			block.add(INDENT + Comment.TOOL + ' ' + messages.get("uncitable", proposal.uncitable().size()));
			proposal.uncitable().forEach(provision -> block.add(INDENT + Comment.TOOL + ' ' + oneLine(proposal.older().corpus().path(provision).orElse("-")) + ' ' + words(provision)));
		}
		if (!block.isEmpty() && block.getFirst().isEmpty()) {
			block.removeFirst();
		}
		return block;
	}

	private void section(String key, List<ProposedLine> some, LineText lines, List<String> block) {
		if (some.isEmpty()) {
			return;
		}
		block.add("");
		block.add(INDENT + Comment.TOOL + ' ' + messages.get(key, some.size()));
		for (ProposedLine line : some) {
			if (!line.isCertain()) {
				String about = Stream.of(line.predecessors(), line.successors()).filter(ends -> !ends.isEmpty())
						.map(ends -> ends.stream().map(ProposedText.this::words).distinct().collect(Collectors.joining(" "))).collect(Collectors.joining(" → "));
				block.add(INDENT + Comment.TOOL + ' ' + about);
				line.runnerUp().ifPresent(other -> block.add(INDENT + Comment.TOOL + ' ' + runnerUp(lines, line, other)));
			}
			block.add(INDENT + lines.text(line));
		}
	}

	/** A few words by which a person knows it. */
	private String words(Provision provision) {
		String words = Stream.of(provision.getTitle(), provision.getText(), provision.getSummary()).filter(some -> some != null && !some.isBlank()).findFirst()
				.map(ProposedText::oneLine).orElse("");
		int[] points = words.codePoints().toArray();
		return messages.get("words", points.length > LONGEST_TITLE ? new String(points, 0, LONGEST_TITLE) + '…' : words);
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ");
	}

	/** One file that is written anew. */
	private final class Writing {

		private final Project project;
		private final List<Succession> successions;
		private final EditionSide older;
		private final EditionSide newer;
		private final Corpus corpus;
		private final PlacedText placed;
		private final LineText lines;
		private final List<SuccessionBody> bodies = new ArrayList<>();
		private final Set<SuccessionStatement> workedOn = new LinkedHashSet<>();
		private final Set<SuccessionStatement> marked = new LinkedHashSet<>();
		private final Set<SuccessionStatement> ofTool = new LinkedHashSet<>();
		private final Set<SuccessionStatement> left = new LinkedHashSet<>();
		private int confirmed;

		Writing(Project project, List<Succession> successions, EditionSide older, EditionSide newer) throws InputException {
			this.project = project;
			this.successions = successions;
			this.older = older;
			this.newer = newer;
			this.corpus = project.corpus();
			this.placed = project.textOf(successions.getFirst());
			this.lines = new LineText(corpus, new Spelling(converters));
			for (Succession succession : successions) {
				SuccessionBody body = new SuccessionBody(placed.text(), placed.spans(), succession);
				bodies.add(body);
				for (SuccessionStatement statement : succession.getStatements()) {
					if (!statement.isProposed()) {
						confirmed++;
					} else {
						(body.isWorkedOn(statement) ? workedOn : ofTool).add(statement);
					}
				}
			}
		}

		WrittenProposal written() throws ContradictionException, InputException {
			SuccessionProposal proposal = proposeAround(workedOn);
			Set<SuccessionStatement> unknown = unknown(proposal);
			if (!unknown.isEmpty()) {
				sort(unknown, proposeWithout());
				if (!marked.isEmpty()) {
					workedOn.addAll(marked);
					ofTool.removeAll(marked);
					proposal = proposeAround(workedOn);
				}
			}
			ofTool.removeAll(left);
			return new WrittenProposal(checked(text(proposal)), proposal, confirmed, workedOn.stream().map(this::asWritten).toList(), left.stream().map(this::asWritten).toList());
		}

		/** Proposed statements of the file that {@code proposal} does not propose. */
		private Set<SuccessionStatement> unknown(SuccessionProposal proposal) throws InputException {
			Set<String> claims = claims(proposal);
			Set<SuccessionStatement> unknown = new LinkedHashSet<>();
			for (SuccessionStatement statement : ofTool) {
				if (!claims.contains(lines.claim(statement)) || namesNothing(statement)) {
					unknown.add(statement);
				}
			}
			return unknown;
		}

		/** Whether it names what is not there; then what is known of it is not all that it says. */
		private boolean namesNothing(SuccessionStatement statement) throws InputException {
			return !project.obstacles(Set.of(statement)).isEmpty();
		}

		private Set<String> claims(SuccessionProposal proposal) {
			return proposal.lines().stream().map(lines::claim).collect(Collectors.toCollection(HashSet::new));
		}

		/**
		 * What was proposed before and is not any more is a person's unless it is what would be proposed if the file said nothing. Where it cannot
		 * stay a statement it is left as a comment.
		 */
		private void sort(Set<SuccessionStatement> unknown, SuccessionProposal first) throws InputException {
			Set<String> claims = claims(first);
			for (SuccessionStatement statement : unknown) {
				if (namesNothing(statement) || isSpokenOf(statement) && !claims.contains(lines.claim(statement))) {
					left.add(statement);
				} else if (!claims.contains(lines.claim(statement))) {
					marked.add(statement);
				}
			}
		}

		/** Whether a person has said something else about one of its ends. */
		private boolean isSpokenOf(SuccessionStatement statement) {
			return Stream.concat(predecessors(statement).stream().flatMap(old -> corpus.successionFrom(old).stream()),
					successors(statement).stream().flatMap(young -> corpus.successionTo(young).stream()))
					.anyMatch(other -> other != statement && (!other.isProposed() || workedOn.contains(other)) && other.getSuccession().getFrom() == older.edition()
							&& other.getSuccession().getTo() == newer.edition());
		}

		private static List<Provision> predecessors(SuccessionStatement statement) {
			return switch (statement) {
				case SuccessionLine line -> line.getPredecessors();
				case Withdrawn withdrawn -> withdrawn.getPredecessors();
				case MovedOut moved -> moved.getPredecessors();
				default -> List.of();
			};
		}

		private static List<Provision> successors(SuccessionStatement statement) {
			return switch (statement) {
				case SuccessionLine line -> line.getSuccessors();
				case Added added -> added.getSuccessors();
				default -> List.of();
			};
		}

		private SuccessionProposal proposeAround(Collection<SuccessionStatement> held) throws ContradictionException {
			return supposing(held, List.of());
		}

		/** As if the file said nothing. */
		private SuccessionProposal proposeWithout() throws ContradictionException {
			return supposing(List.of(), successions.stream().flatMap(succession -> succession.getStatements().stream()).toList());
		}

		/** The project was loaded for this alone, so that it may be asked what follows if other lines were confirmed. */
		private SuccessionProposal supposing(Collection<SuccessionStatement> confirmed, Collection<SuccessionStatement> proposed) throws ContradictionException {
			List<SuccessionStatement> changed = new ArrayList<>();
			try {
				confirmed.stream().filter(SuccessionStatement::isProposed).forEach(statement -> suppose(statement, false, changed));
				proposed.stream().filter(statement -> !statement.isProposed()).forEach(statement -> suppose(statement, true, changed));
				return propose(older, newer);
			} finally {
				changed.forEach(statement -> statement.setProposed(!statement.isProposed()));
			}
		}

		private static void suppose(SuccessionStatement statement, boolean proposed, List<SuccessionStatement> changed) {
			statement.setProposed(proposed);
			changed.add(statement);
		}

		private String asWritten(SuccessionStatement statement) {
			return oneLine(bodies.get(successions.indexOf(statement.getSuccession())).text(statement));
		}

		private String text(SuccessionProposal proposal) {
			String text = placed.text();
			int firstBreak = text.indexOf('\n');
			String lineEnd = firstBreak > 0 && text.charAt(firstBreak - 1) == '\r' ? "\r\n" : "\n";
			List<TextEdit> edits = new ArrayList<>();
			for (int i = 0; i < bodies.size(); i++) {
				edits.addAll(bodies.get(i).edits(ofTool, marked, Comment.MARK + ' ' + messages.get("mark"), left, Comment.MARK + ' ' + messages.get("left"),
						i == 0 ? block(proposal) : List.of(), lineEnd));
			}
			return TextEdit.apply(text, edits);
		}

		/** A last look before anything is written: whatever went wrong, nothing that people have said may be lost. */
		private String checked(String text) throws InputException {
			SanshoResource anew = project.parse(placed.source(), text);
			if (!anew.getErrors().isEmpty() || !contains(comments(text), comments(placed.text()))) {
				throw notKept();
			}
			TextSpans spans = TextSpans.of(anew.getParseResult().getRootNode());
			List<Succession> before = successionsIn(successions.getFirst().eResource());
			List<Succession> now = successionsIn(anew);
			if (before.size() != now.size()) {
				throw notKept();
			}
			Set<SuccessionStatement> gone = new HashSet<>(ofTool);
			gone.addAll(left);
			for (int i = 0; i < before.size(); i++) {
				List<SuccessionStatement> people = before.get(i).getStatements().stream().filter(statement -> !gone.contains(statement)).toList();
				if (!contains(written(now.get(i).getStatements(), text, spans), written(people, placed.text(), placed.spans()))) {
					throw notKept();
				}
			}
			return text;
		}

		private InputException notKept() {
			return new InputException("notKept", placed.source().name());
		}

		private static List<Succession> successionsIn(Resource resource) {
			List<Succession> found = new ArrayList<>();
			resource.getAllContents().forEachRemaining(object -> {
				if (object instanceof Succession succession) {
					found.add(succession);
				}
			});
			return found;
		}

		private static List<String> comments(String text) {
			return Comment.in(text, 0, text.length()).stream().filter(comment -> !comment.ofTool()).map(comment -> text.substring(comment.from(), comment.to())).toList();
		}

		private static List<String> written(List<SuccessionStatement> statements, String text, TextSpans spans) {
			return statements.stream().map(spans::of).map(span -> text.substring(span.offset(), span.offset() + span.length())).toList();
		}

		/** Whether all of {@code some} is among {@code all}, in the same order. */
		private static boolean contains(List<String> all, List<String> some) {
			Iterator<String> rest = all.iterator();
			return some.stream().allMatch(each -> {
				while (rest.hasNext()) {
					if (rest.next().equals(each)) {
						return true;
					}
				}
				return false;
			});
		}
	}
}
