import { Monitor, Moon, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { Section } from "@/components/settings/section";
import { SegmentedForm } from "@/components/ui/segmented-form";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import { saveLook } from "@/lib/settings/actions";
import { choicesOf, type Look } from "@/lib/settings/look";

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** How it looks to the person, on all their devices: forms, so they work before any script has come, and need none. */
export function LookSettings({ t, look }: { t: ServerWords; look: Look }) {
	return (
		<>
			<Choice
				{...{ look, part: "theme", title: t.shell.theme, lead: t.look.lead }}
				label={(value) => {
					const Icon = THEME_ICONS[value];
					return (
						<>
							<Icon aria-hidden="true" />
							{t.shell.themes[value]}
						</>
					);
				}}
			/>
			<Choice
				{...{ look, part: "accent", title: t.look.accent }}
				isSpread
				label={(value) => (
					<>
						<span
							data-accent={value}
							className="size-4 shrink-0 rounded-full bg-accent"
						/>
						{t.look.accents[value]}
					</>
				)}
			/>
			<Choice
				{...{ look, part: "text", title: t.look.text }}
				label={(value) => t.look.texts[value]}
			/>
			<Choice
				{...{ look, part: "density", title: t.look.density }}
				lead={t.look.densityLead}
				label={(value) => t.look.densities[value]}
			/>
			<Choice
				{...{ look, part: "motion", title: t.look.motion }}
				label={(value) => t.look.motions[value]}
			/>
		</>
	);
}

function Choice<K extends keyof Look>({
	look,
	part,
	title,
	lead,
	label,
	isSpread,
}: {
	look: Look;
	part: K;
	title: string;
	lead?: string;
	label: (value: Look[K]) => ReactNode;
	isSpread?: boolean;
}) {
	return (
		<Section title={title} lead={lead}>
			<SegmentedForm
				action={saveLook}
				name={part}
				label={title}
				chosen={look[part]}
				isSpread={isSpread}
				options={choicesOf(part).map((value) => ({
					value,
					label: label(value),
				}))}
			/>
		</Section>
	);
}
