"use client";

import { conversationName } from "@/components/conversations/conversation-name";
import { useLocale, useT } from "@/components/i18n/use-t";
import { useConversations, useLive } from "@/components/realtime/use-live";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Filters } from "@/lib/search/filters";
import { HAS } from "@/lib/search/has";

type Props = {
	filters: Filters;
	onChange: (change: Partial<Filters>) => void;
};

/** What narrows a search beside its words: where, who, what it has and when. */
export function SearchFilters(props: Props) {
	const t = useT();
	const { filters, onChange } = props;
	return (
		<fieldset className="grid gap-3 min-[22rem]:grid-cols-2 rounded-lg border border-line bg-raised p-4">
			<legend className="sr-only">{t.search.filters}</legend>
			<Where {...props} />
			<Who {...props} />
			<Select
				label={t.search.has}
				className="col-span-full"
				value={filters.has}
				onChange={(event) =>
					onChange({ has: event.target.value as Filters["has"] })
				}
			>
				<option value="">{t.search.anything}</option>
				{HAS.map((has) => (
					<option key={has} value={has}>
						{t.search.kinds[has]}
					</option>
				))}
			</Select>
			<TextField
				type="date"
				label={t.search.after}
				value={filters.after}
				max="9999-12-31"
				onChange={(event) => onChange({ after: event.target.value })}
			/>
			<TextField
				type="date"
				label={t.search.before}
				value={filters.before}
				max="9999-12-31"
				onChange={(event) => onChange({ before: event.target.value })}
			/>
		</fieldset>
	);
}

function Where({ filters, onChange }: Props) {
	const t = useT();
	return (
		<Select
			label={t.search.in}
			value={filters.in}
			onChange={(event) => onChange({ in: event.target.value })}
		>
			<option value="">{t.search.everywhere}</option>
			{useConversations().map((one) => (
				<option key={one.id} value={one.id}>
					{conversationName(one)}
				</option>
			))}
		</Select>
	);
}

function Who({ filters, onChange }: Props) {
	const t = useT();
	return (
		<Select
			label={t.search.from}
			value={filters.from}
			onChange={(event) => onChange({ from: event.target.value })}
		>
			<option value="">{t.search.anybody}</option>
			{usePeople().map(([id, name]) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</Select>
	);
}

/** The viewer and those they talk with, as far as their conversations name them. */
function usePeople(): [string, string][] {
	const { locale, words: t } = useLocale();
	const { viewerId } = useLive();
	const names = new Map<string, string>();
	const conversations = useConversations();
	for (const { other, group } of conversations) {
		if (other) names.set(other.id, other.displayName);
		for (const [id, name] of Object.entries(group?.names ?? {}))
			if (!names.has(id)) names.set(id, name);
	}
	names.delete(viewerId);
	const { compare } = new Intl.Collator(locale);
	const others = [...names].sort(([, a], [, b]) => compare(a, b));
	return [[viewerId, t.people.you], ...others];
}
