// SPDX-License-Identifier: EPL-2.0
package org.sansho.ui.editor.templates;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;
import org.sansho.ui.UserLanguage;

/** Lets a person change templates, switch them off, and add others. */
public final class TemplatePage extends TemplatePreferencePage {

	/** Called by the workbench. */
	public TemplatePage() {
		TemplateSet set = new TemplateSet(UserLanguage.locale());
		setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.sansho.ui"));
		setTemplateStore(set.store());
		setContextTypeRegistry(set.contexts());
	}

	/** Layout comes with the templates. */
	@Override
	protected boolean isShowFormatterSetting() {
		return false;
	}
}
