"use client";

import { ChartBarBig, ImagePlus } from "lucide-react";
import { type ReactNode, useId, useRef } from "react";
import { UploadTray } from "@/components/media/upload-tray";
import { useFileDrop } from "@/components/media/use-file-drop";
import { usePollMaker } from "@/components/polls/use-poll-maker";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { FormError } from "@/components/ui/form-error";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import type { PlacesView, PostView } from "@/lib/feed/view";
import { POST_LENGTH_MAX } from "@/lib/limits";
import { PostField } from "./post-field";
import { PostFormPoll } from "./post-form-poll";
import { usePostForm } from "./use-post-form";
import { useWords } from "./use-words";

/** Where one posts. What is typed stays, also over a reload, until it is posted. */
export function PostForm({
	places,
	onMade,
}: {
	places: PlacesView;
	onMade: (post: PostView) => void;
}) {
	const words = useWords();
	const noteId = useId();
	const form = usePostForm(places, onMade);
	const { isOver, dropProps } = useFileDrop(form.uploads.add);
	return (
		<Card
			className={cn("p-4! sm:p-5!", isOver && "outline-2 outline-focus")}
			{...dropProps}
		>
			<form
				aria-label={words.write}
				className="grid grid-cols-[minmax(0,1fr)] gap-3"
				onSubmit={(event) => {
					event.preventDefault();
					void form.send();
				}}
			>
				<PostField
					field={form.field}
					label={words.write}
					placeholder={words.placeholder}
					text={form.text}
					describedBy={noteId}
					isInvalid={form.text.length > POST_LENGTH_MAX}
					write={form.write}
					send={() => void form.send()}
					onFiles={form.uploads.add}
				/>
				<UploadTray uploads={form.uploads} />
				{form.poll && (
					<PostFormPoll
						poll={form.poll}
						onRemove={() => {
							form.setPoll(null);
							form.field.current?.focus();
						}}
					/>
				)}
				<div id={noteId} className="grid gap-2 empty:hidden">
					{form.isWaiting && (
						<p role="status" className="text-ink-soft text-sm">
							{words.uploading}
						</p>
					)}
					<FormError text={form.refusal} />
				</div>
				<Deeds form={form} places={places} />
			</form>
		</Card>
	);
}

/** What one adds, for whom it is, and posting it. */
function Deeds({
	form,
	places,
}: {
	form: ReturnType<typeof usePostForm>;
	places: PlacesView;
}) {
	const words = useWords();
	const hasScripts = useHasScripts();
	const maker = usePollMaker(form.setPoll, words.addPoll);
	return (
		<div className="flex flex-wrap items-center gap-2">
			<AddPictures onFiles={form.uploads.add} />
			{!form.poll && (
				<IconButton
					label={words.poll}
					icon={<ChartBarBig />}
					onClick={maker.open}
				/>
			)}
			<AudienceChoice
				places={places}
				chosen={form.audience}
				onChoose={form.choose}
			/>
			<Button
				// Sent by the browser alone, the form would only lose the words.
				type={hasScripts ? "submit" : "button"}
				className="ms-auto"
				busy={form.isBusy || form.isWaiting}
			>
				{words.post}
			</Button>
			{maker.dialog}
		</div>
	);
}

function AddPictures({ onFiles }: { onFiles: (files: File[]) => void }) {
	const words = useWords();
	const input = useRef<HTMLInputElement>(null);
	return (
		<>
			<IconButton
				label={words.addPictures}
				icon={<ImagePlus />}
				onClick={() => input.current?.click()}
			/>
			<input
				ref={input}
				type="file"
				accept="image/*,video/*"
				multiple
				hidden
				aria-hidden="true"
				tabIndex={-1}
				onChange={(event) => {
					const chosen = [...(event.target.files ?? [])];
					// The same file may be chosen again after it was removed.
					event.target.value = "";
					if (chosen.length > 0) onFiles(chosen);
				}}
			/>
		</>
	);
}

function AudienceChoice({
	places: { groups, communities },
	chosen,
	onChoose,
}: {
	places: PlacesView;
	chosen: string;
	onChoose: (audience: string) => void;
}) {
	const words = useWords();
	return (
		<Select
			label={words.audience}
			labelHidden
			className="min-w-28 flex-1 sm:max-w-44"
			value={chosen}
			onChange={(event) => onChoose(event.target.value)}
		>
			<option value="everyone">{words.everyone}</option>
			<option value="friends">{words.friends}</option>
			<Places kind="group" label={words.groups} places={groups} />
			<Places kind="community" label={words.communities} places={communities} />
		</Select>
	);
}

function Places({
	kind,
	label,
	places,
}: {
	kind: "group" | "community";
	label: string;
	places: { id: string; name: string }[];
}): ReactNode {
	if (places.length === 0) return null;
	return (
		<optgroup label={label}>
			{places.map(({ id, name }) => (
				<option key={id} value={`${kind}:${id}`}>
					{name}
				</option>
			))}
		</optgroup>
	);
}
