import { code, section, table } from './markdown.js';

const ENTRIES = {
  textfield: 'text',
  textarea: 'long text',
  number: 'number',
  datetime: 'date or time',
  checkbox: 'yes or no',
  checklist: 'several of',
  taglist: 'several of',
  radio: 'one of',
  select: 'one of',
  dynamiclist: 'list of rows'
};

/** One section per form that the steps use: what is asked for. */
export function formSections(nodes, forms) {
  const used = nodes.filter(({ formRef }) => forms[formRef]);
  return used
    .map((node) => section(`Form of “${node.name}”`, formTable(JSON.parse(forms[node.formRef].text), forms[node.formRef])))
    .join('\n\n');
}

function formTable(form, source) {
  const rows = fields(form).map((field) => [
    field.label ?? field.dateLabel ?? field.timeLabel,
    code(field.key ?? field.path),
    entry(field),
    limits(field)
  ]);
  return `[${source.path}](../../${source.path})\n\n${table(['Field', 'Key', 'Entry', 'Limits'], rows)}`;
}

function fields(parent) {
  return (parent.components ?? []).flatMap((component) => [
    ...(ENTRIES[component.type] ? [component] : []),
    ...fields(component)
  ]);
}

function entry(field) {
  const choices = field.valuesExpression
    ? code(field.valuesExpression)
    : (field.values ?? []).map(({ label }) => `“${label}”`).join(' ');
  return [ENTRIES[field.type], choices].filter(Boolean).join(': ');
}

function limits(field) {
  const { required, minLength, maxLength, min, max, pattern } = field.validate ?? {};
  return [
    required && 'required',
    minLength && `at least ${minLength} characters`,
    maxLength && `at most ${maxLength} characters`,
    min !== undefined && `from ${min}`,
    max !== undefined && `to ${max}`,
    pattern && `pattern ${code(pattern)}`,
    field.readonly && 'read only',
    field.conditional?.hide && `hidden when ${code(field.conditional.hide)}`
  ]
    .filter(Boolean)
    .join(', ');
}
