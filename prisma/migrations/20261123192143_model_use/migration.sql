-- CreateTable
CREATE TABLE "ModelUse" (
    "id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "person" TEXT NOT NULL,
    "tokens" INTEGER NOT NULL,
    "input" INTEGER NOT NULL DEFAULT 0,
    "cached" INTEGER NOT NULL DEFAULT 0,
    "output" INTEGER NOT NULL DEFAULT 0,
    "milliseconds" INTEGER,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ModelUse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ModelLimit" (
    "workspace" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "person" INTEGER NOT NULL,

    CONSTRAINT "ModelLimit_pkey" PRIMARY KEY ("workspace")
);

-- CreateIndex
CREATE INDEX "ModelUse_workspace_day_idx" ON "ModelUse"("workspace", "day");
