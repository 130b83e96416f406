"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useT } from "@/components/i18n/use-t";
import { SegmentedForm } from "@/components/ui/segmented-form";
import { chooseTheme } from "@/lib/settings/actions";
import { THEMES, type Theme } from "@/lib/settings/theme";

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Light, dark, or as the device says, for this browser: the pictures alone, with the words for screen readers. */
export function ThemeSwitch({ theme }: { theme: Theme }) {
	const t = useT();
	return (
		<SegmentedForm
			action={chooseTheme}
			name="theme"
			label={t.shell.theme}
			chosen={theme}
			options={THEMES.map((value) => {
				const Icon = ICONS[value];
				return {
					value,
					title: t.shell.themes[value],
					label: (
						<>
							<Icon aria-hidden="true" />
							<span className="sr-only">{t.shell.themes[value]}</span>
						</>
					),
				};
			})}
		/>
	);
}
