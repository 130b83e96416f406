CREATE TABLE `drafts` (
	`conversation_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`version` bigint NOT NULL,
	`body` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	CONSTRAINT `drafts_person_id_conversation_id_pk` PRIMARY KEY(`person_id`,`conversation_id`),
	CONSTRAINT `drafts_by_member` UNIQUE(`conversation_id`,`person_id`)
);
--> statement-breakpoint
CREATE TABLE `scheduled_files` (
	`attachment_id` uuid NOT NULL,
	`person_id` uuid NOT NULL,
	`scheduled_id` uuid NOT NULL,
	CONSTRAINT `scheduled_files_person_id_scheduled_id_attachment_id_pk` PRIMARY KEY(`person_id`,`scheduled_id`,`attachment_id`)
);
--> statement-breakpoint
CREATE TABLE `scheduled_messages` (
	`person_id` uuid NOT NULL,
	`id` uuid NOT NULL,
	`conversation_id` uuid NOT NULL,
	`body` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`due_at` datetime(3) NOT NULL,
	`claimed_at` datetime(3),
	`problem` varchar(32) character set ascii collate ascii_bin,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `scheduled_messages_person_id_id_pk` PRIMARY KEY(`person_id`,`id`)
);
--> statement-breakpoint
ALTER TABLE `drafts` ADD CONSTRAINT `drafts_of` FOREIGN KEY (`conversation_id`,`person_id`) REFERENCES `members`(`conversation_id`,`person_id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `scheduled_files` ADD CONSTRAINT `scheduled_files_attachment_id_attachments_id_fk` FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `scheduled_files` ADD CONSTRAINT `scheduled_files_of` FOREIGN KEY (`person_id`,`scheduled_id`) REFERENCES `scheduled_messages`(`person_id`,`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `scheduled_messages` ADD CONSTRAINT `scheduled_messages_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `scheduled_files_by_attachment` ON `scheduled_files` (`attachment_id`);--> statement-breakpoint
CREATE INDEX `scheduled_messages_by_time` ON `scheduled_messages` (`problem`,`due_at`);