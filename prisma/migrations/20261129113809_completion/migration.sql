-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "done" BOOLEAN;
