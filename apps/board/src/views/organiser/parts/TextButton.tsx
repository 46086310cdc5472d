import { Button, type ButtonProps } from '../../../design/Button.tsx'

/** A button among words: underlined, in line with the text around it, still tall enough for a thumb. */
export function TextButton({ className = '', ...rest }: Omit<ButtonProps, 'kind' | 'wide'>) {
  return <Button kind="quiet" className={`-mx-1 px-1! ${className}`} {...rest} />
}
