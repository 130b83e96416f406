import Link from "next/link";
import { ContactsBadge } from "@/components/contacts/contacts-badge";
import type { ServerWords } from "@/lib/i18n/dictionaries";

/** On a phone, contacts are reached from the people: the navigation has no room for both. */
export function PeopleTabs({
	t,
	current,
}: {
	t: ServerWords;
	current: "people" | "contacts";
}) {
	const tabs = [
		{ id: "people", href: "/people", label: t.profile.everyone },
		{ id: "contacts", href: "/contacts", label: t.contacts.title },
	];
	return (
		<nav aria-label={t.people.title} className="lg:hidden">
			<ul className="flex gap-1 rounded-lg bg-sunken p-1">
				{tabs.map(({ id, href, label }) => (
					<li key={id} className="flex-1">
						<Link
							href={href}
							aria-current={id === current ? "page" : undefined}
							className="flex min-h-10 items-center justify-center gap-2 rounded-md px-3 text-ink-soft no-underline aria-[current]:bg-raised aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-raised"
						>
							{label}
							{id === "contacts" && <ContactsBadge />}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
