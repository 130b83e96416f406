CREATE TABLE `message_edits` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`version` bigint NOT NULL,
	`client_id` uuid NOT NULL,
	`body` mediumtext character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`is_withheld` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `message_edits_conversation_id_sequence_version_pk` PRIMARY KEY(`conversation_id`,`sequence`,`version`),
	CONSTRAINT `message_edits_by_client` UNIQUE(`conversation_id`,`sequence`,`client_id`)
);
--> statement-breakpoint
CREATE TABLE `message_marks` (
	`person_id` uuid NOT NULL,
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`is_hidden` boolean NOT NULL DEFAULT false,
	`starred_at` datetime(3),
	`version` bigint NOT NULL,
	CONSTRAINT `message_marks_person_id_conversation_id_sequence_pk` PRIMARY KEY(`person_id`,`conversation_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `pins` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`pinned_by` uuid NOT NULL,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `pins_conversation_id_sequence_pk` PRIMARY KEY(`conversation_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `reactions` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`person_id` uuid NOT NULL,
	`emoji` varchar(64) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`is_withheld` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL,
	CONSTRAINT `reactions_conversation_id_sequence_person_id_emoji_pk` PRIMARY KEY(`conversation_id`,`sequence`,`person_id`,`emoji`)
);
--> statement-breakpoint
ALTER TABLE `members` ADD `marks_version` bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `edited_at` datetime(3);--> statement-breakpoint
ALTER TABLE `messages` ADD `withheld_edit` mediumtext character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `messages` ADD `deleted_at` datetime(3);--> statement-breakpoint
ALTER TABLE `messages` ADD `reactions` mediumtext character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `messages` ADD `is_pinned` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `message_edits` ADD CONSTRAINT `message_edits_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `message_marks` ADD CONSTRAINT `message_marks_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `message_marks` ADD CONSTRAINT `message_marks_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `pins` ADD CONSTRAINT `pins_pinned_by_people_id_fk` FOREIGN KEY (`pinned_by`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `pins` ADD CONSTRAINT `pins_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `reactions` ADD CONSTRAINT `reactions_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `reactions` ADD CONSTRAINT `reactions_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `message_marks_by_version` ON `message_marks` (`person_id`,`conversation_id`,`version`);--> statement-breakpoint
CREATE INDEX `message_marks_by_star` ON `message_marks` (`person_id`,`starred_at`);--> statement-breakpoint
CREATE INDEX `reactions_by_person` ON `reactions` (`person_id`);