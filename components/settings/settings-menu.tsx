import {
	Bell,
	CalendarClock,
	ChevronRight,
	CircleHelp,
	CircleUserRound,
	EyeOff,
	Flag,
	Gauge,
	LinkIcon,
	type LucideIcon,
	Palette,
	Server,
	ShieldCheck,
	Ticket,
	UserPlus,
} from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import type { ServerWords } from "@/lib/i18n/dictionaries";
import type { Viewer } from "@/lib/viewer";

type Entry = {
	href: string;
	icon: LucideIcon;
	title: string;
	lead: string;
	/** What waits there, and how that is said. */
	waiting?: { count: number; label: (count: number) => string };
};

/** Where each kind of setting is; the owner has two places more, and a guest a way to stay. */
export function SettingsMenu({
	t,
	role,
	reportCount,
}: {
	t: ServerWords;
	role: Viewer["role"];
	/** Reports that wait for the owner. */
	reportCount: number;
}) {
	const entries =
		role === "guest" ? guestEntries(t) : entriesFor(t, role, reportCount);
	return (
		<ul className="overflow-hidden rounded-xl border border-line bg-raised shadow-raised">
			{entries.map((entry) => (
				<li
					key={entry.href}
					className="not-first:border-line not-first:border-t"
				>
					<MenuLink {...entry} />
				</li>
			))}
		</ul>
	);
}

const appearance = ({ settings }: ServerWords): Entry => ({
	href: "/settings/appearance",
	icon: Palette,
	title: settings.appearance,
	lead: settings.appearanceLead,
});

const help = ({ help }: ServerWords): Entry => ({
	href: "/help",
	icon: CircleHelp,
	title: help.title,
	lead: help.menuLead,
});

const data = ({ look }: ServerWords): Entry => ({
	href: "/settings/data",
	icon: Gauge,
	title: look.saver,
	lead: look.saverMenu,
});

const reports = ({ reports: words }: ServerWords, count: number): Entry => ({
	href: "/settings/reports",
	icon: Flag,
	title: words.title,
	lead: words.menuLead,
	waiting: { count, label: words.waiting },
});

const guestEntries = (t: ServerWords): Entry[] => [
	{
		href: "/settings/account",
		icon: UserPlus,
		title: t.auth.guestAccount,
		lead: t.auth.guestAccountLead,
	},
	appearance(t),
	data(t),
	help(t),
];

function entriesFor(
	t: ServerWords,
	role: Viewer["role"],
	reportCount: number,
): Entry[] {
	const entries: Entry[] = [
		appearance(t),
		data(t),
		{
			href: "/settings/privacy",
			icon: EyeOff,
			title: t.privacy.title,
			lead: t.privacy.settingsLead,
		},
		{
			href: "/settings/previews",
			icon: LinkIcon,
			title: t.previews.title,
			lead: t.previews.settingsLead,
		},
		{
			href: "/scheduled",
			icon: CalendarClock,
			title: t.media.sendLater,
			lead: t.settings.laterLead,
		},
		{
			href: "/settings/notifications",
			icon: Bell,
			title: t.notices.title,
			lead: t.notices.settingsLead,
		},
		{
			href: "/settings/security",
			icon: ShieldCheck,
			title: t.settings.security,
			lead: t.settings.securityLead,
		},
		{
			href: "/settings/account",
			icon: CircleUserRound,
			title: t.account.title,
			lead: t.account.lead,
		},
		{
			href: "/settings/invites",
			icon: Ticket,
			title: t.auth.invites,
			lead: t.settings.invitesLead,
		},
	];
	if (role === "owner")
		entries.push(reports(t, reportCount), {
			href: "/settings/server",
			icon: Server,
			title: t.settings.server,
			lead: t.settings.serverLead,
		});
	return [...entries, help(t)];
}

function MenuLink({ href, icon: Icon, title, lead, waiting }: Entry) {
	return (
		<Link
			href={href}
			className="flex min-h-touch items-center gap-4 px-4 py-3.5 -outline-offset-2 hover:bg-hover"
		>
			<Icon aria-hidden="true" className="size-5.5 shrink-0 text-accent-text" />
			<span className="grid min-w-0 flex-1">
				<span className="font-semibold">{title}</span>
				<span className="text-ink-soft text-sm">{lead}</span>
			</span>
			{waiting && <Badge {...waiting} />}
			<ChevronRight
				aria-hidden="true"
				className="size-5 shrink-0 text-ink-soft rtl:-scale-x-100"
			/>
		</Link>
	);
}
