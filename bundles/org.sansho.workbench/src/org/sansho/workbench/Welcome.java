// SPDX-License-Identifier: EPL-2.0
package org.sansho.workbench;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IntroPart;
import org.eclipse.ui.statushandlers.StatusManager;
import org.sansho.core.text.Messages;
import org.sansho.ui.UserLanguage;

/** What a new user sees: who we are, and three doors: the sample, a project of one's own, an official form. */
public final class Welcome extends IntroPart {

	private static final int WIDE = 1000;
	private static final int MARK = 84;
	/** Narrower than this the doors stand below each other. */
	private static final int NARROW = 760;

	private static final Color BLUE = new Color(59, 120, 181);
	private static final Color GREEN = new Color(76, 154, 106);
	private static final Color AMBER = new Color(217, 145, 43);

	private final Messages messages = new Messages(Welcome.class, UserLanguage.locale());
	private Composite doors;
	private ScrolledComposite scrolled;

	@Override
	public void createPartControl(Composite parent) {
		ResourceManager images = new LocalResourceManager(JFaceResources.getResources(), parent);
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		Composite page = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(40, 30).applyTo(page);
		Composite column = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 34).applyTo(column);
		GridDataFactory.fillDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).hint(WIDE, SWT.DEFAULT).applyTo(column);
		banner(column, image(images, "sansho"));
		doors = new Composite(column, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(22, 22).applyTo(doors);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(doors);
		door("sample", "org.sansho.ui.openSample", image(images, "door-sample"), GREEN);
		door("new", "org.sansho.ui.newProject", image(images, "door-new"), BLUE);
		door("import", "org.sansho.ui.importForm", image(images, "door-import"), AMBER);
		folder(column);
		scrolled.setContent(page);
		scrolled.addListener(SWT.Resize, event -> {
			int width = scrolled.getClientArea().width;
			((org.eclipse.swt.layout.GridLayout) doors.getLayout()).numColumns = width < NARROW ? 1 : 3;
			((org.eclipse.swt.layout.GridData) column.getLayoutData()).widthHint = Math.min(WIDE, width - 80);
			page.layout(true, true);
			scrolled.setMinHeight(page.computeSize(width, SWT.DEFAULT).y);
		});
	}

	private void banner(Composite parent, Image mark) {
		Canvas banner = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, MARK + 8).applyTo(banner);
		Font large = scaled(banner.getFont(), 2.6f, SWT.BOLD);
		Font middle = scaled(banner.getFont(), 1.15f, SWT.NORMAL);
		banner.addDisposeListener(event -> {
			large.dispose();
			middle.dispose();
		});
		banner.addPaintListener(event -> {
			Palette palette = Palette.of(banner.getBackground());
			var gc = event.gc;
			gc.setAntialias(SWT.ON);
			gc.setInterpolation(SWT.HIGH);
			var source = mark.getBounds();
			gc.drawImage(mark, 0, 0, source.width, source.height, 0, 4, MARK, MARK);
			gc.setForeground(palette.ink());
			gc.setFont(large);
			int height = gc.getFontMetrics().getHeight();
			gc.drawText(messages.get("welcome.title"), MARK + 24, 2, true);
			gc.setFont(middle);
			gc.setForeground(palette.faintInk());
			gc.drawText(messages.get("welcome.text"), MARK + 26, 2 + height + 6, true);
		});
	}

	private static Font scaled(Font font, float factor, int style) {
		FontData[] data = font.getFontData();
		for (FontData each : data) {
			each.setHeight(Math.round(each.getHeight() * factor));
			each.setStyle(style);
		}
		return new Font(font.getDevice(), data);
	}

	private Image image(ResourceManager images, String name) {
		return images.get(ResourceLocator.imageDescriptorFromBundle(Welcome.class, "icons/" + name + ".svg").orElseThrow());
	}

	private void door(String name, String command, Image picture, Color accent) {
		Door door = new Door(doors, messages.get("door." + name), messages.get("door." + name + ".text"), picture, accent, () -> run(command));
		door.setData("org.sansho.door", name);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(door);
	}

	/** Who has a project already needs no door, but a way in. */
	private void folder(Composite column) {
		Link folder = new Link(column, SWT.NONE);
		folder.setText("<a>" + messages.get("folder") + "</a>");
		folder.setData("org.sansho.door", "folder");
		folder.addListener(SWT.Selection, event -> run("org.sansho.ui.importProject"));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(folder);
	}

	private void run(String command) {
		try {
			getIntroSite().getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			StatusManager.getManager().handle(new org.eclipse.core.runtime.Status(org.eclipse.core.runtime.IStatus.ERROR, Welcome.class, org.sansho.ui.Reason.of(e), e),
					StatusManager.SHOW | StatusManager.LOG);
		}
	}

	@Override
	public void setFocus() {
		if (doors != null && !doors.isDisposed()) {
			doors.getChildren()[0].setFocus();
		}
	}

	@Override
	public void standbyStateChanged(boolean standby) {
	}
}
