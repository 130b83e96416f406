import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { PersonPosts } from "@/components/feed/person-posts";
import { ResetSection } from "@/components/locks/reset-section";
import { Profile } from "@/components/people/profile";
import { currentViewer, requireViewer } from "@/lib/auth/current.server";
import { registrationState } from "@/lib/auth/registration.server";
import { readFollows } from "@/lib/contacts/circles.server";
import { listPersonPosts } from "@/lib/feed/queries.server";
import { getT } from "@/lib/i18n/locale.server";
import { presentHandleOf } from "@/lib/people/names.server";
import { readProfile } from "@/lib/people/queries.server";
import { handleOf } from "@/lib/people/search";

type Props = { params: Promise<{ handle: string }> };

/** Read once for the title and the page. */
const profileFor = cache(readProfile);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const viewer = await currentViewer();
	if (!viewer) return {};
	const profile = await profileFor(viewer, handleOf((await params).handle));
	return profile.ok ? { title: profile.value.displayName } : {};
}

export default async function ProfilePage({ params }: Props) {
	const handle = handleOf((await params).handle);
	const viewer = await requireViewer(`/people/${encodeURIComponent(handle)}`);
	const [t, profile, follows, posts] = await Promise.all([
		getT(),
		profileFor(viewer, handle),
		readFollows(viewer, handle),
		listPersonPosts(viewer, handle, {}),
	]);
	if (!profile.ok || !follows.ok) return goOn(handle);
	return (
		<div className="mx-auto grid w-full max-w-2xl gap-4 px-4 py-5 sm:px-6">
			<nav aria-label={t.common.back}>
				<Link
					href="/people"
					className="inline-flex min-h-touch items-center gap-2 text-ink-soft"
				>
					<ArrowLeft aria-hidden="true" className="size-5 rtl:rotate-180" />
					{t.people.title}
				</Link>
			</nav>
			<Profile profile={profile.value} first={follows.value} />
			{viewer.role === "owner" && profile.value.relation !== "self" && (
				<ResetSection
					person={profile.value}
					serverName={(await registrationState()).serverName}
				/>
			)}
			{posts.ok && !profile.value.isBlocked && (
				<PersonPosts key={handle} handle={handle} first={posts.value} />
			)}
		</div>
	);
}

/** To whoever went by this name before, while it is kept for them. */
async function goOn(handle: string): Promise<never> {
	const present = await presentHandleOf(handle);
	if (!present) notFound();
	redirect(`/people/${encodeURIComponent(present)}`);
}
