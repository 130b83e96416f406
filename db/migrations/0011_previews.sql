CREATE TABLE `preview_choices` (
	`person_id` uuid NOT NULL,
	`are_made` boolean NOT NULL DEFAULT true,
	`are_shown` boolean NOT NULL DEFAULT true,
	CONSTRAINT `preview_choices_person_id` PRIMARY KEY(`person_id`)
);
--> statement-breakpoint
CREATE TABLE `preview_pictures` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`attachment_id` uuid NOT NULL,
	CONSTRAINT `preview_pictures_conversation_id_sequence_pk` PRIMARY KEY(`conversation_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `previews_off` (
	`conversation_id` uuid NOT NULL,
	CONSTRAINT `previews_off_conversation_id` PRIMARY KEY(`conversation_id`)
);
--> statement-breakpoint
ALTER TABLE `attachments` MODIFY COLUMN `purpose` enum('message','profile','preview') NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `preview` mediumtext character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `preview_choices` ADD CONSTRAINT `preview_choices_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `preview_pictures` ADD CONSTRAINT `preview_pictures_attachment_id_attachments_id_fk` FOREIGN KEY (`attachment_id`) REFERENCES `attachments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `preview_pictures` ADD CONSTRAINT `preview_pictures_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `previews_off` ADD CONSTRAINT `previews_off_conversation_id_conversations_id_fk` FOREIGN KEY (`conversation_id`) REFERENCES `conversations`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `preview_pictures_by_file` ON `preview_pictures` (`attachment_id`);