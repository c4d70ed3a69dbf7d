import { fieldName, type Fields } from '~/domain/quiz/fields';

/**
 * Puts an answer into the fields of its question, where the browser keeps what is chosen. The one that has the focus keeps
 * it, which a question that is drawn anew could not promise.
 */
export function showAnswer(number: number, answer: Fields): void {
  const question = document.getElementById(fieldName(number));
  for (const field of question?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input:not([type="hidden"])') ?? []) {
    const values = answer[field.name] ?? [];
    if (field instanceof HTMLInputElement) field.checked = values.includes(field.value);
    else field.value = values[0] ?? '';
  }
}
