// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.probe;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.AnnotationModelEvent;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.jface.text.source.IAnnotationModelListenerExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.sansho.ui.editor.completion.Completions;
import org.sansho.ui.editor.hover.WordingHover;

/**
 * Measures what a person feels who brings a large project into the workbench and works on its file of 5,000 clauses and 2,000 mappings, as the
 * editor feels it: keys go into the widget, and problems count once the editor has them.
 */
final class Large {

	private static final int KEYS = 40;
	private static final int WARM = 5;
	private static final String FILE = "large.sansho";
	private static final String WRONG = "SN002";

	private final Hands hands;
	private final PrintStream report;
	private final Path folder;

	Large(Hands hands, PrintStream report, Path folder) {
		this.hands = hands;
		this.report = report;
		this.folder = folder;
	}

	void measure() throws InterruptedException, CoreException, IOException {
		hands.there(() -> {
			var intro = PlatformUI.getWorkbench().getIntroManager();
			return intro.getIntro() == null || intro.closeIntro(intro.getIntro());
		});
		try (Stalls stalls = new Stalls(hands.display())) {
			stalls.calm();
			stalls.tell(report, "starting");
			IFile file = opening(stalls).getFile(FILE);
			ITextEditor editor = file(file, stalls);
			typing(editor, stalls);
			asking(editor);
			stalls.tell(report, "asking");
		}
		hands.there(() -> hands.page().closeAllEditors(false));
		memory();
	}

	private IProject opening(Stalls stalls) throws CoreException, InterruptedException {
		long start = System.nanoTime();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("large");
		IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription("large");
		description.setLocationURI(folder.toUri());
		project.create(description, null);
		project.open(null);
		List<String> shown = new ArrayList<>();
		hands.until("the server tells of problems", () -> {
			Arrays.stream(Job.getJobManager().find(null)).filter(job -> !job.isSystem() && job.getState() == Job.RUNNING).map(Job::getName)
					.filter(name -> !shown.contains(name)).forEach(shown::add);
			return Hands.problems(project.getFile(FILE)) > 0;
		});
		tell("opening-problems", (System.nanoTime() - start) / 1e9);
		hands.until("the explorer is filled", () -> {
			pause();
			return hands.there(hands::explorerIsFilled);
		});
		tell("opening-explorer", (System.nanoTime() - start) / 1e9);
		report.println("opening-progress " + shown);
		stalls.calm();
		stalls.tell(report, "opening");
		tell("opening-heap-mb", heap());
		return project;
	}

	private static void pause() {
		try {
			Thread.sleep(100);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private ITextEditor file(IFile file, Stalls stalls) throws InterruptedException {
		long start = System.nanoTime();
		ITextEditor editor = hands.open(file);
		hands.untilThere("it shows text", () -> Hands.widget(editor).getCharCount() > 0);
		tell("file-text", (System.nanoTime() - start) / 1e9);
		tell("file-calm", (stalls.calm() - start) / 1e9);
		stalls.tell(report, "file");
		return editor;
	}

	private void typing(ITextEditor editor, Stalls stalls) throws InterruptedException {
		IAnnotationModel model = hands.there(() -> editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()));
		Wrong wrong = new Wrong();
		model.addAnnotationModelListener(wrong);
		int before = count(model);
		String text = hands.there(() -> editor.getDocumentProvider().getDocument(editor.getEditorInput()).get());
		int at = text.indexOf("大規模編/1777 intersects") + "大規模編/1777".length();
		hands.there(() -> {
			editor.selectAndReveal(at, 0);
			editor.setFocus();
			return true;
		});
		List<Double> markers = new ArrayList<>();
		List<Double> keys = new ArrayList<>();
		for (int i = 0; i < WARM + KEYS; i++) {
			for (boolean typed : new boolean[] { true, false }) {
				wrong.told.drainPermits();
				long start = System.nanoTime();
				hands.there(() -> press(Hands.widget(editor), typed ? '7' : SWT.BS));
				double key = (System.nanoTime() - start) / 1e9;
				int wanted = typed ? before + 1 : before;
				while (count(model) != wanted) {
					if (!wrong.told.tryAcquire(60, TimeUnit.SECONDS)) {
						throw new AssertionError("the editor was not told: " + count(model) + " instead of " + wanted);
					}
				}
				if (i == WARM && typed) {
					stalls.tell(report, "warming-up");
				}
				if (i >= WARM) {
					keys.add(key);
					markers.add((System.nanoTime() - start) / 1e9);
				}
			}
		}
		model.removeAnnotationModelListener(wrong);
		tell("key", keys);
		tell("key-to-markers", markers);
		stalls.tell(report, "typing");
		// A person who types a word does not wait for anything.
		for (char letter : "1234567890".toCharArray()) {
			hands.there(() -> press(Hands.widget(editor), letter));
			pause();
		}
		for (int i = 0; i < 10; i++) {
			hands.there(() -> press(Hands.widget(editor), SWT.BS));
			pause();
		}
		stalls.calm();
		stalls.tell(report, "typing-fast");
	}

	private static boolean press(StyledText widget, char letter) {
		Event event = new Event();
		event.character = letter;
		event.keyCode = letter;
		event.doit = true;
		widget.notifyListeners(SWT.KeyDown, event);
		return true;
	}

	private static int count(IAnnotationModel model) {
		int found = 0;
		synchronized (model instanceof org.eclipse.jface.text.ISynchronizable locked && locked.getLockObject() != null ? locked.getLockObject() : model) {
			for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
				if (all.next() instanceof MarkerAnnotation marked && marked.getMarker().getAttribute("org.sansho.ui.code", "").equals(WRONG)) {
					found++;
				}
			}
		}
		return found;
	}

	/** Completion and hover as the platform asks for them: not in the UI thread. */
	private void asking(ITextEditor editor) {
		ITextViewer viewer = hands.there(() -> (ITextViewer) editor.getAdapter(ITextOperationTarget.class));
		String text = hands.there(() -> viewer.getDocument().get());
		Completions completions = new Completions();
		WordingHover hover = new WordingHover();
		List<Double> offered = new ArrayList<>();
		List<Double> shown = new ArrayList<>();
		for (int i = 0; i < WARM + KEYS; i++) {
			int at = text.indexOf("\n\t大規模編/" + (100 + i * 7) + " intersects") + "\n\t大規模編/1".length();
			long start = System.nanoTime();
			int count = completions.computeCompletionProposals(viewer, at).length;
			double completed = (System.nanoTime() - start) / 1e9;
			start = System.nanoTime();
			Object found = hover.getHoverInfo2(viewer, hover.getHoverRegion(viewer, at));
			double pointed = (System.nanoTime() - start) / 1e9;
			if (count == 0 || found == null) {
				throw new AssertionError("nothing is known at " + at);
			}
			if (i >= WARM) {
				offered.add(completed);
				shown.add(pointed);
			}
		}
		tell("completion", offered);
		tell("hover", shown);
	}

	private void memory() throws IOException {
		tell("heap-mb", heap());
		Path status = Path.of("/proc/self/status");
		if (Files.exists(status)) {
			for (String line : Files.readAllLines(status)) {
				if (line.startsWith("VmHWM:")) {
					tell("peak-mb", Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6);
				}
			}
		}
	}

	private static double heap() {
		System.gc();
		return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
	}

	private void tell(String name, List<Double> samples) {
		double[] sorted = samples.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		tell(name + "-median", sorted[sorted.length / 2]);
		tell(name + "-p95", sorted[(int) Math.ceil(sorted.length * 0.95) - 1]);
		tell(name + "-max", sorted[sorted.length - 1]);
	}

	private void tell(String name, double value) {
		report.printf(Locale.ROOT, "%s %.3f%n", name, value);
		report.flush();
	}

	/** Notices that the problems of the editor are others. */
	private static final class Wrong implements IAnnotationModelListener, IAnnotationModelListenerExtension {
		private final Semaphore told = new Semaphore(0);

		@Override
		public void modelChanged(IAnnotationModel model) {
			told.release();
		}

		@Override
		public void modelChanged(AnnotationModelEvent event) {
			told.release();
		}
	}
}
