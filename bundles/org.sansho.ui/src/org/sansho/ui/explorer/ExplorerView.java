// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.explorer;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sansho.core.text.Messages;
import org.sansho.ui.Icons;
import org.sansho.ui.UserLanguage;
import org.sansho.ui.server.ServerSession;

/** The projects as tables of contents, with a box to find a clause by words of its title or by its citation. */
public final class ExplorerView extends ViewPart {

	/** The identifier of the view. */
	public static final String ID = "org.sansho.ui.explorer";

	/** How long nothing must be typed before the filter works, in milliseconds. */
	private static final int PAUSE = 200;
	/** Up to this many lines are shown with everything above them open. */
	private static final int FEW = 200;
	private static final int DEEP = 20;
	private static final int SHALLOW = 2;
	private static final String LINKED = "linked";

	private final Messages messages = new Messages(ExplorerView.class, UserLanguage.locale());
	private final ISelectionListener follower = this::selectionChanged;
	private Display display;
	private ContentsSource source;
	private Text filter;
	private Composite stack;
	private ContentsTree tree;
	private Label message;
	private IAction link;
	private EntrySelection selection;
	private List<Entry> all = List.of();
	private boolean read;
	private boolean opened;
	private boolean linked;
	private Job filtering;
	private String filtered = "";
	private Optional<PlaceIndex> places = Optional.empty();
	private Job indexing;

	@Override
	public void init(IViewSite site, IMemento memento) throws PartInitException {
		super.init(site, memento);
		linked = memento != null && Boolean.TRUE.equals(memento.getBoolean(LINKED));
	}

	@Override
	public void saveState(IMemento memento) {
		memento.putBoolean(LINKED, linked);
	}

	@Override
	public void createPartControl(Composite parent) {
		display = parent.getDisplay();
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE);
		filter.setMessage(messages.get("filter.hint"));
		filter.setToolTipText(messages.get("filter.tip"));
		GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(filter);
		((org.eclipse.swt.layout.GridData) filter.getLayoutData()).horizontalIndent = 4;
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(new StackLayout());
		GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(stack);
		message = new Label(stack, SWT.WRAP);
		tree = new ContentsTree(stack);
		selection = new EntrySelection(tree);
		getSite().setSelectionProvider(selection);
		filter.addModifyListener(event -> filtering.schedule(PAUSE));
		filter.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN && tree.widget().getItemCount() > 0) {
				event.doit = false;
				if (tree.selected().isEmpty()) {
					tree.widget().setSelection(tree.widget().getItem(0));
				}
				tree.widget().setFocus();
			} else if (event.keyCode == SWT.ESC) {
				filter.setText("");
			}
		});
		tree.onOpen(this::open);
		filtering = new Filtering();
		indexing = new Indexing();
		fillToolBar(getViewSite().getActionBars().getToolBarManager());
		contextMenu();
		say(messages.get("busy"));
		getSite().getPage().addPostSelectionListener(follower);
		source = new ServerContents(ResourcesPlugin.getWorkspace(), ServerSession.ofWorkbench(), messages);
		source.subscribe(lines -> {
			List<Entry> entries = lines.stream().map(Entry::of).toList();
			later(() -> show(entries));
		});
	}

	private void fillToolBar(IToolBarManager bar) {
		link = action("link", Icons.icon("link"), IAction.AS_CHECK_BOX, () -> {
			linked = link.isChecked();
			indexing.schedule();
		});
		link.setChecked(linked);
		bar.add(link);
		bar.add(action("collapse", Icons.icon("collapse"), IAction.AS_PUSH_BUTTON, tree::collapse));
		bar.add(action("refresh", PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED), IAction.AS_PUSH_BUTTON,
				() -> source.refresh()));
	}

	private IAction action(String name, ImageDescriptor icon, int style, Runnable what) {
		Action action = new Action(messages.get(name), style) {
			@Override
			public void run() {
				what.run();
			}
		};
		action.setToolTipText(messages.get(name));
		action.setImageDescriptor(icon);
		return action;
	}

	private void contextMenu() {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(shown -> {
			tree.selected().flatMap(ProjectRemoval::of).ifPresent(removal -> shown.add(removal.action(getSite().getShell(), messages)));
			shown.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		});
		tree.widget().setMenu(menu.createContextMenu(tree.widget()));
		getSite().registerContextMenu(menu, selection);
	}

	/** Shows other contents; called in the UI thread. */
	private void show(List<Entry> entries) {
		if (stack.isDisposed()) {
			return;
		}
		// Before the projects are read there is little to open, and behind the welcome page nothing can be opened.
		boolean filled = entries.stream().anyMatch(project -> !project.children().isEmpty() && project.children().stream().noneMatch(line -> line.kind() == Line.Kind.MESSAGE));
		boolean first = !read || all.isEmpty() || filled && !opened;
		opened = filled || opened && !entries.isEmpty();
		read = true;
		all = entries;
		places = Optional.empty();
		if (!filter.getText().isBlank()) {
			filtering.schedule();
		} else {
			present(entries);
			if (first) {
				tree.open(1);
			}
		}
		if (linked) {
			indexing.schedule();
		}
	}

	private void present(List<Entry> entries) {
		tree.show(entries);
		if (all.isEmpty()) {
			say(messages.get("empty.title") + "\n\n" + messages.get("empty.text"));
		} else if (entries.isEmpty()) {
			say(messages.get("filtered.none", filter.getText().strip()));
		} else {
			top(tree.widget());
		}
	}

	private void say(String text) {
		message.setText(text);
		top(message);
	}

	private void top(org.eclipse.swt.widgets.Control control) {
		((StackLayout) stack.getLayout()).topControl = control;
		stack.layout();
	}

	private void open(Entry entry) {
		entry.place().ifPresent(place -> {
			try {
				PlaceOpener.open(getSite().getPage(), place);
			} catch (CoreException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
			}
		});
	}

	private void selectionChanged(IWorkbenchPart part, ISelection selected) {
		if (linked && part instanceof IEditorPart editor && selected instanceof ITextSelection text && filter.getText().isBlank()) {
			IFile file = editor.getEditorInput().getAdapter(IFile.class);
			if (file != null && file.getLocationURI() != null) {
				URI uri = file.getLocationURI();
				places.flatMap(index -> index.at(uri, text.getOffset())).ifPresent(tree::reveal);
			}
		}
	}

	@Override
	public void setFocus() {
		if (((StackLayout) stack.getLayout()).topControl == tree.widget()) {
			tree.widget().setFocus();
		} else {
			filter.setFocus();
		}
	}

	@Override
	public void dispose() {
		if (source != null) {
			source.close();
			filtering.cancel();
			indexing.cancel();
			getSite().getPage().removePostSelectionListener(follower);
		}
		super.dispose();
	}

	/** In the UI thread, unless the workbench has gone; the view may have. */
	private void later(Runnable deed) {
		try {
			display.asyncExec(deed);
		} catch (SWTException e) {
			// Nobody looks any more.
		}
	}

	/** Looks for lines in the background, since there may be many thousands. */
	private final class Filtering extends Job {

		Filtering() {
			super(messages.get("filter.hint"));
			setSystem(true);
			setPriority(INTERACTIVE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			String[] text = { "" };
			List<List<Entry>> asked = new java.util.ArrayList<>();
			try {
				display.syncExec(() -> {
					if (!filter.isDisposed()) {
						text[0] = filter.getText();
						asked.add(all);
					}
				});
			} catch (SWTException e) {
				// The workbench has gone meanwhile.
				return Status.CANCEL_STATUS;
			}
			if (asked.isEmpty()) {
				return Status.CANCEL_STATUS;
			}
			EntryFilter wanted = new EntryFilter(text[0]);
			List<Entry> found = wanted.isEmpty() ? asked.getFirst() : wanted.of(asked.getFirst(), monitor::isCanceled);
			int depth = wanted.isEmpty() ? 1 : wanted.matches(found, FEW) > FEW ? SHALLOW : DEEP;
			later(() -> {
				if (!filter.isDisposed() && filter.getText().equals(text[0]) && all == asked.getFirst()) {
					present(found);
					// Contents that change under the same filter leave open and closed what a person has opened and closed.
					if (!filtered.equals(text[0])) {
						filtered = text[0];
						tree.open(depth);
					}
				}
			});
			return Status.OK_STATUS;
		}
	}

	/** Learns where every line stands, once the explorer is to follow the editor. */
	private final class Indexing extends Job {

		Indexing() {
			super(messages.get("link"));
			setSystem(true);
			setPriority(DECORATE);
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			List<Entry> indexed = all;
			PlaceIndex index = PlaceIndex.of(indexed, monitor::isCanceled);
			later(() -> {
				if (!stack.isDisposed() && indexed == all) {
					places = Optional.of(index);
					if (getSite().getPage().getActiveEditor() instanceof IEditorPart editor && editor.getSite().getSelectionProvider() != null) {
						selectionChanged(editor, editor.getSite().getSelectionProvider().getSelection());
					}
				}
			});
			return Status.OK_STATUS;
		}
	}
}
