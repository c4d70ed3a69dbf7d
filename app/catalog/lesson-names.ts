import { lessonId } from '~/domain/ids';
import type { LessonId } from '~/domain/ids';
import { reportTo, topOfFile } from './content-problem';
import type { ContentProblem } from './content-problem';

/** What the name of a lesson's file says: `03-phone-messages.mdx` is the third lesson. */
export interface LessonName {
  fileName: string;
  number: number;
  id: LessonId;
}

const otherFiles = /^(module\.yaml|quiz\.yaml|.+\.scenario\.yaml)$/;

/** The lessons among the files of a module's folder, in their order. Every file must be something that is read. */
export function namedLessons(fileNames: readonly string[], folder: string, problems: ContentProblem[]): LessonName[] {
  const names = fileNames
    .filter((name) => !otherFiles.test(name))
    .flatMap((fileName) => {
      const name = readName(fileName);
      if (!name) {
        reportTo(problems, `${folder}/${fileName}`)(
          topOfFile,
          'Nothing reads a file of this name. A lesson is called `<two digits>-<lesson id>.mdx`; beside lessons stand module.yaml, quiz.yaml and <name>.scenario.yaml.',
        );
      }
      return name ?? [];
    });
  names.sort((a, b) => a.number - b.number || (a.fileName < b.fileName ? -1 : 1));
  names.forEach((name, index) => {
    if (name.number === index + 1) return;
    const number = String(index + 1).padStart(2, '0');
    reportTo(problems, `${folder}/${name.fileName}`)(
      topOfFile,
      `Lessons are numbered without gaps: this one should be \`${number}-${name.id}.mdx\`.`,
    );
  });
  if (names.length === 0) reportTo(problems, folder)(topOfFile, 'A module needs at least one lesson, `01-<lesson id>.mdx`.');
  return names;
}

function readName(fileName: string): LessonName | undefined {
  const found = /^(\d\d)-(.+)\.mdx$/.exec(fileName);
  const id = lessonId.safeParse(found?.[2]);
  return found && id.success ? { fileName, number: Number(found[1]), id: id.data } : undefined;
}
