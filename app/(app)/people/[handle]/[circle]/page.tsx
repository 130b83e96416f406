import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CircleList } from "@/components/people/circle-list";
import { profileHref } from "@/components/people/profile-href";
import { BackLink } from "@/components/settings/back-link";
import { PageFrame } from "@/components/shell/page-frame";
import { currentViewer, requireViewer } from "@/lib/auth/current.server";
import { CIRCLES, circleParams, circleQuery } from "@/lib/contacts/circles";
import { readCircle } from "@/lib/contacts/circles.server";
import { getT } from "@/lib/i18n/locale.server";
import { readProfile } from "@/lib/people/queries.server";
import { handleOf } from "@/lib/people/search";

type Props = { params: Promise<{ handle: string; circle: string }> };

/** Read once for the title and the page. */
const profileFor = cache(readProfile);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const viewer = await currentViewer();
	if (!viewer) return {};
	const profile = await profileFor(viewer, handleOf((await params).handle));
	return profile.ok ? { title: profile.value.displayName } : {};
}

/** Who is around a person: followers, whom they follow, and friends of both. */
export default async function CirclePage({ params }: Props) {
	const { handle: segment, circle: named } = await params;
	const handle = handleOf(segment);
	const viewer = await requireViewer(
		`/people/${encodeURIComponent(handle)}/${encodeURIComponent(named)}`,
	);
	const asked = circleParams.safeParse({ handle, circle: named });
	if (!asked.success) notFound();
	const { circle } = asked.data;
	const [t, profile, page] = await Promise.all([
		getT(),
		profileFor(viewer, handle),
		readCircle(viewer, asked.data, circleQuery.parse({})),
	]);
	if (!profile.ok || !page.ok) notFound();
	const person = profile.value;
	const circles = CIRCLES.filter(
		(one) => one !== "mutual" || person.relation !== "self",
	);
	return (
		<PageFrame
			title={<bdi>{person.displayName}</bdi>}
			back={<BackLink label={t.shell.profile} href={profileHref(person)} />}
		>
			<nav aria-label={t.profile.circlesOf(person.displayName)}>
				<ul className="flex flex-wrap gap-1 rounded-lg bg-sunken p-1">
					{circles.map((one) => (
						<li key={one} className="flex-1">
							<Link
								href={`${profileHref(person)}/${one}`}
								aria-current={one === circle ? "page" : undefined}
								className="flex min-h-10 items-center justify-center whitespace-nowrap rounded-md px-3 text-center text-ink-soft no-underline aria-[current]:bg-raised aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-raised"
							>
								{t.profile.circles[one]}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			<CircleList
				key={circle}
				handle={person.handle}
				circle={circle}
				first={page.value}
			/>
		</PageFrame>
	);
}
